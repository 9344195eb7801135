/** Something of a state's law that was not read, and what the library does for want of it. */
export interface NotRead {
  readonly what: string;
  readonly answer: string;
}

/** What was not read of the law of the states beside Kentucky, by the id of the profile. It stays out: nothing is guessed. */
export const notRead: Readonly<Record<string, readonly NotRead[]>> = {
  oh: [
    { what: 'Ohio Adm. Code 4729:8-3-02 after item (23), an item about the prescriber', answer: 'Elements without a row are unknown, not "none"; that no number of the patient is asked for is a reading.' },
    { what: 'The rest of Ohio Adm. Code 4729:8-3-01(E), on prescribers', answer: 'A prescriber in another state: indeterminate.' },
    { what: 'The recipients of Ohio Rev. Code 4729.80 after item 4, in the text', answer: 'Recipients beyond it rest on a summary; whoever is not listed is left open, never denied.' },
    { what: 'What a recipient may pass on', answer: 'No room: `decideRedisclosure` says so.' },
    { what: 'Intervals, exceptions and red flags of Ohio Adm. Code 4731-11-11', answer: 'A continuing prescription, or an exemption claimed: indeterminate.' },
    { what: 'Query rules for veterinarians and pharmacists', answer: 'Indeterminate.' },
    { what: "The Board's guide for dispensers (version 1.4 of October 2017: contents page only)", answer: 'The key of a record and what a void repeats are those of other programs.' },
    { what: 'The first days of 4729:8-1-01, 8-2-01, 8-3-01, 8-3-04 and 8-3-05', answer: 'Recorded from 2025-01-01; earlier days are refused.' },
    { what: "The Board's guidance on buprenorphine and methadone given by hospitals", answer: 'What a hospital gives out: indeterminate.' },
    { what: 'The other legal holidays of Ohio Rev. Code 1.14, and whether 19 June shifts', answer: 'A last day that moves carries the caution `rules.outside-coverage`.' },
    { what: "Today's rules for wholesalers", answer: 'Their deadline rests on a summary of 2015.' },
    { what: 'How a file travels', answer: 'No channels are recorded.' },
    { what: 'Who may ask for a correction, disputes, refusals and notices', answer: 'Only the clocks of the dispenser are recorded.' },
    { what: 'The schedule of any single drug', answer: 'The caller gives `schedule`.' },
  ],
  tn: [
    { what: 'Anything that changed in the statute after May 2021', answer: 'Every answer for a later day also cites the assumption that nothing did.' },
    { what: 'Tenn. Comp. R. & Regs. 1145-01-.02 after its (3)', answer: 'No process and no clock of corrections: no room.' },
    { what: "The committee's list of drugs of Schedule V", answer: 'Schedule V is indeterminate without `onCommitteeList`.' },
    { what: "The program's table of elements", answer: 'Elements without a row are unknown, not "none".' },
    { what: 'Which number identifies a patient', answer: 'No room: `patientIdentifier` says so.' },
    { what: 'Tenn. Code 53-10-310(e)(5)', answer: 'The duty to query stands without it.' },
    { what: 'In which years the governor moved Columbus Day', answer: 'A reading: closed by default, with the Friday after Thanksgiving as the alternative.' },
    { what: 'Which zone each county keeps', answer: 'The caller gives `zone`.' },
    { what: 'How files travel', answer: 'No channels are recorded.' },
    { what: 'The law of 2016 before its change, and before 2006-12-01', answer: 'Refused: `rules.date-before-law`.' },
    { what: 'Whether 19 June became a holiday', answer: 'Open in the calendar, with a caution from 2022 on.' },
    { what: 'Any period for sales at wholesale', answer: 'No row covers them.' },
  ],
  in: [
    { what: 'In which order the numbers of a patient count: as listed, or any of them', answer: 'The order of the list (`interpretation`): under both the first listed that is given is one that counts, so that no answer turns on it.' },
    { what: 'IC 25-26-24-6, on the numbers that count today, and what follows "the owner\'s license or"', answer: 'The older text stands in, `unverified`; an animal without a license of the owner stays unresolved.' },
    { what: 'IC 25-26-24-19 after (4), and what its recipients need', answer: 'No room of access: neither permit nor denial.' },
    { what: "The board's further items", answer: 'Any other item is open, not "none".' },
    { what: 'Versions of ASAP and the table of elements (guides of 2017 and 2019: contents pages only)', answer: 'No room `asap`: `validate` says so.' },
    { what: 'Any calendar of state offices', answer: "The pharmacy's own open days are counted." },
    { what: 'More time to report', answer: 'No extension is recorded.' },
    { what: 'Periods for corrections', answer: 'No room: errors left uncorrected count as not reporting, the agency says, and no more.' },
    { what: 'Dispensing outside Indiana', answer: 'Indeterminate.' },
    { what: 'Wholesalers, out-of-state dispensers, hospitals', answer: 'Indeterminate, or no row covers them.' },
    { what: 'The first day of every section', answer: 'Recorded from 2025-01-01; earlier days are refused.' },
  ],
};
