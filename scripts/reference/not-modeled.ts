/** Something of the law or the trade that the library says nothing about, and what to do instead. */
export interface NotModeled {
  readonly topic: string;
  readonly why: string;
  readonly instead: string;
}

/** What the library does not decide, by area. */
export const notModeled: Readonly<Record<string, readonly NotModeled[]>> = {
  'The law as a whole': [
    { topic: 'The edition of 902 KAR 55:110 of 2023 beyond section 1', why: 'It was not read; only its bounds in time are known. Its other sections are taken as unchanged, as an `interpretation` from 2023-03-01 on.', instead: 'Compare with the official text.' },
    { topic: 'The official text of KRS 218A.202 beyond (3)(a)', why: 'The list of recipients and of exceptions is remembered, and marked `unverified`.', instead: 'Compare with the official text; answers say `verified: false`.' },
    { topic: 'Penalties', why: 'The library informs of a duty; it never labels anybody an offender.', instead: 'Ask counsel.' },
    { topic: 'How long data and records are kept', why: 'The regulation names no number of years for KASPER data.', instead: "Follow the state's records schedule and your own board's rules." },
    { topic: 'Referral to licensing boards, error-tolerance rates', why: 'These bind the cabinet, not its users.', instead: 'Nothing to do in software.' },
  ],
  Reporting: [
    { topic: "KASPER's own list of required elements", why: 'None was found published.', instead: 'Use the test upload of the data collection system; switch codes off or up with `severity`.' },
    { topic: 'Whether a file reached the program', why: 'The library sends nothing and reads no acknowledgment.', instead: "Keep the receiver's acknowledgment with the file." },
    { topic: "The pharmacy's own opening days", why: 'No authority makes a business day turn on them.', instead: 'Use the calendar as it is.' },
    { topic: 'A "business day" as 24 running hours', why: 'No authority that was read adopts it.', instead: 'Report by `alternatives.earliest` to be safe.' },
    { topic: 'Lists of excluded and exempt products (902 KAR 55:040, 55:045)', why: 'They turn on single products and were not read.', instead: 'Pass `nonnarcoticExclusionListed` or `federalExemptPrescriptionProduct`; unknown stays indeterminate.' },
    { topic: 'A zero report as a duty', why: 'The regulation states none.', instead: '`zeroReport` writes one where a receiver asks for it.' },
    { topic: 'Every drug by its NDC', why: 'The library holds no drug database, only what Kentucky schedules otherwise than federal law.', instead: 'Pass the Kentucky schedule of the day.' },
    { topic: 'The time of a toxicology report, and its format', why: 'The regulation states no time and names the health information exchange.', instead: 'Ask the exchange.' },
  ],
  'ASAP files': [
    { topic: 'The text of the ASAP standard', why: 'It is sold by its publisher; the tables are descriptions from public sources in our own words.', instead: 'Buy the standard for anything the tables leave open.' },
    { topic: 'Real-time transactions, responses, encryption, upload', why: 'The library handles the content of a file only.', instead: "Follow the receiver's upload guide." },
    { topic: 'Whether a DEA number, NPI or NDC is registered', why: 'No register is asked: only form and check digit are looked at.', instead: 'Look it up at its source.' },
  ],
  Access: [
    { topic: 'The identity and license of the one who asks', why: 'Facts come from you: the library decides on what it is told.', instead: 'Verify identity, license and account before you state them as facts.' },
    { topic: 'Rows under 42 C.F.R. Part 2, medicinal cannabis rows', why: 'No Kentucky text on them was read.', instead: 'Named readings hold them open.' },
    { topic: "Other states' rules for data they send", why: 'The disclosing state decides.', instead: 'Ask that state.' },
    { topic: 'Logging of queries', why: 'The library stores nothing.', instead: 'Store the decision: it is plain JSON and carries its law and citations.' },
  ],
  Corrections: [
    { topic: 'An appeal', why: 'None is stated.', instead: 'Ask counsel.' },
    { topic: 'Telling those who received the wrong report', why: 'No text asks for it.', instead: 'Consider doing it all the same.' },
    { topic: "KASPER's key for revisions and voids, and any wait between a void and a new record", why: 'Not published in what was read.', instead: 'Defaults follow other programs; keep the original record, and check that the file was accepted.' },
  ],
};
