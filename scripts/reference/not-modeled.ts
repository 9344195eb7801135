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
  'Reports on the records held': [
    { topic: "KASPER's own cumulative morphine figure and its flag", why: 'Which factors, overlaps and rounding it rests on was not found; a flag at 100 was read only as a goal of about 2015.', instead: 'Give the table and the threshold you answer for; the answer names them.' },
    { topic: 'Risk scores; "doctor shopper", overdose or opioid use disorder told from dispensings', why: 'A dispensing says none of it.', instead: '`episodes` and `around` count what you define and name.' },
    { topic: 'Changing from one opioid to another', why: 'The tables say themselves that they are not for it.', instead: 'Ask a clinician.' },
    { topic: 'Lorazepam equivalents', why: 'No source of factors was read.', instead: '`overlaps` says on which days a class was supplied.' },
    { topic: 'Ranks or percentiles of prescribers; cash as a sign of anything', why: 'Each needs a rule that nobody publishes, and would be read as a judgement.', instead: '`comparePeers` gives a median and counts, experimentally.' },
    { topic: '"Naive" without records that reach back', why: 'What is not held cannot be ruled out.', instead: '`priorSupply` with `coverageFrom`; else `null`.' },
    { topic: 'Doses added over units; rates without a stated population', why: 'Tablets and milliliters are no sum; two published rates of one county implied two populations.', instead: '`trend` keeps units apart and takes the population with its source.' },
    { topic: 'Morphine equivalents of animals, injectables and compounds', why: 'The tables are of oral and transdermal products of people.', instead: 'They are left out or unknown, and the answer says which.' },
    { topic: 'Anything from naloxone', why: 'A dispensed antagonist is no overdose.', instead: 'It is a product that is no opioid.' },
    { topic: "KASPER's documents on reports: Interpreting KASPER Reports (2/23/2023), Morphine Equivalent Dose and Naloxone (12/5/2018), Reverse KASPER, Prescriber Report Card User Guide (3/26/2020), Identifying Patients Who May Have Experienced a Drug Overdose (11/7/2019), every trend and threshold report", why: 'Listed by the agency; none could be read.', instead: 'Columns, figures and layout here are this library’s own.' },
    { topic: "KASPER's linkage of persons, Kentucky's policy on small numbers, the period of the evaluation of 2012's House Bill 1", why: 'Not found.', instead: 'Give `personOf`, a rule of `suppress` and the days of `episodes`.' },
    { topic: "CDC's conversion file after 2018, the tables of the guideline of 2022 in its own publication, the text of PBSS's episodes, the current factors of CMS", why: 'Not read; the factors of 2022 stand as CDC’s implementation guide gives them.', instead: 'Give a `FactorTable` of your own where you have read one.' },
    { topic: 'Two publications held against each other', why: '`suppress` works on one table at a time: 33 of 40 leaves 7.', instead: 'Look at what is public already before you publish.' },
  ],
};
