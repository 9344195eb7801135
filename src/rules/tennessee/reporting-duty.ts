import type { Citation } from '../../core/citation.js';
import type { Condition, DutyLaw, Finding } from '../law/condition.js';
import type { Rule } from '../law/rule.js';
import { reportingDutyFacts } from './facts/reporting-duty-facts.js';
import { definitions, definitionsDay, reported, ruleDefinitions, unchanged, wholesalers } from './citations.js';

const alwaysBuprenorphine: Citation = { id: 'Tenn. Code 53-10-304(e)', title: 'Buprenorphine products always, unless 42 CFR Part 2 stands against it', standing: 'text' };
const whatIsReported: Citation = { id: 'Tenn. Code 53-10-304(c)', title: 'Schedules II, III and IV, and those of V that the committee names', standing: 'text' };
const exceptionOf = {
  administered: { id: 'Tenn. Code 53-10-304(d)(1)', title: 'Administered directly to a patient', standing: 'text' },
  sample: { id: 'Tenn. Code 53-10-304(d)(2)', title: 'A free sample of at most 48 hours for an own patient', standing: 'text' },
  painClinicSample: { id: 'Tenn. Code 53-10-304(d)(3)', title: 'Free samples at a pain clinic', standing: 'text' },
  veterinary: { id: 'Tenn. Code 53-10-304(d)(4)', title: 'At most five days by a veterinarian', standing: 'text' },
  program: { id: 'Tenn. Code 53-10-304(d)(5)', title: 'Narcotic treatment programs', standing: 'text' },
  facility: { id: 'Tenn. Code 53-10-304(d)(6)', title: 'At most 48 hours by a hospital or health facility', standing: 'text' },
} as const satisfies Record<string, Citation>;
const ruleDispenser: Citation = { id: 'Tenn. Comp. R. & Regs. 1145-01-.01(6), (7)', title: 'Dispensing, dispenser', standing: 'text' };

/** Buprenorphine products are reported whatever the exceptions say. */
const buprenorphine: Finding = {
  from: '2018-07-01',
  when: { drug: ['buprenorphine'], part2Bars: [false] },
  truth: true,
  message: 'Buprenorphine products are always reported, unless 42 CFR Part 2 stands against it.',
  cites: [alwaysBuprenorphine],
};

/** The same where nothing is dispensed: whether "always" reaches so far is a reading. */
const buprenorphineNotDispensed: Finding = { ...buprenorphine, under: [{ reading: 'tn.reading.buprenorphine-administered', option: 'reported' }] };

const event: Condition = {
  id: 'tn.duty.event',
  summary: 'The drug was dispensed.',
  findings: [
    { when: { event: ['prescribed'] }, truth: false, message: 'Writing a prescription is not dispensing.', cites: [definitions] },
    buprenorphineNotDispensed,
    { when: { event: ['dispensed'] }, truth: true, message: 'What is dispensed is reported.', cites: [definitions] },
    { when: { event: ['administered'] }, truth: false, message: 'Administered directly to a patient.', cites: [exceptionOf.administered] },
    { truth: null, message: 'What happened is not known, or was not read of.', cites: [definitions] },
  ],
  cites: [definitions],
};

const offPremises: Condition = {
  id: 'tn.duty.offPremises',
  summary: 'It was handed over to be used away from the place.',
  findings: [
    buprenorphineNotDispensed,
    { when: { usedOffPremises: [true] }, truth: true, message: 'Delivered to be consumed off the premises.', cites: [definitions, ruleDispenser] },
    { when: { usedOffPremises: [false] }, truth: false, message: 'Used on the premises, which is not dispensing.', cites: [definitions, ruleDispenser] },
    { truth: null, message: 'Whether it is used away from the place is not known.', cites: [definitions] },
  ],
  cites: [definitions, ruleDispenser],
};

const by: Condition = {
  id: 'tn.duty.by',
  summary: 'It was done by a dispenser.',
  findings: [
    { ...buprenorphine, when: { ...buprenorphine.when, by: ['narcotic-treatment-program'] } },
    { when: { by: ['pharmacy', 'practitioner', 'hospital', 'health-facility', 'veterinarian'] }, truth: true, message: 'Dispensers report.', cites: [definitions] },
    { when: { by: ['narcotic-treatment-program'] }, truth: false, message: 'Narcotic treatment programs are excepted.', cites: [exceptionOf.program] },
    { when: { by: ['wholesaler', 'manufacturer'] }, truth: false, message: 'Wholesalers and manufacturers have a report of their own.', cites: [wholesalers] },
    { truth: null, message: 'Who did it is not known.', cites: [definitions] },
  ],
  cites: [definitions],
};

const drug: Condition = {
  id: 'tn.duty.drug',
  summary: 'The drug is in Schedule II to IV, or one of Schedule V that is reported.',
  about: 'schedule',
  findings: [
    buprenorphine,
    { when: { schedule: ['II', 'III', 'IV'] }, truth: true, message: 'It is in a schedule that is reported.', cites: [whatIsReported] },
    { under: [{ reading: 'tn.reading.schedule-v', option: 'all' }], when: { schedule: ['V'] }, truth: true, message: 'Schedule V is reported, as the Department says.', cites: [whatIsReported] },
    { when: { schedule: ['V'], onCommitteeList: [true] }, truth: true, message: 'The committee names it as prone to abuse.', cites: [whatIsReported] },
    { when: { schedule: ['V'], onCommitteeList: [false] }, truth: false, message: 'The committee does not name it.', cites: [whatIsReported] },
    { when: { schedule: ['I', 'none'] }, truth: false, message: 'It is in no schedule that is reported.', cites: [reported] },
    { truth: null, message: 'The schedule of the drug is not known.', cites: [reported] },
  ],
  cites: [whatIsReported],
};

const place: Condition = {
  id: 'tn.duty.place',
  summary: 'It went to somebody in the state.',
  findings: [
    { when: { destinationState: ['TN'] }, truth: true, message: 'Mailing into the state is dispensing.', cites: [definitions] },
    { when: { dispenserState: { other: ['TN'] }, destinationState: { other: ['TN'] } }, truth: false, message: 'Neither dispenser nor destination is in the state.', cites: [definitions] },
    { when: { dispenserState: ['TN'], destinationState: { other: ['TN'] } }, truth: null, because: 'text-unread', message: 'Sent out of the state: what the law says of this was not read.', cites: [definitions] },
    { truth: null, message: 'Where it went is not known.', cites: [definitions] },
  ],
  cites: [definitions],
};

const sample: Condition = {
  id: 'tn.duty.sample',
  summary: 'It was not a free sample of at most 48 hours for an own patient.',
  findings: [
    buprenorphine,
    { when: { sample: [true], free: [true], ownPatient: [true], supplyHours: { atLeast: 0, atMost: 48 } }, truth: false, message: 'A free sample of at most 48 hours for an own patient.', cites: [exceptionOf.sample] },
    { truth: true, message: 'The exception for samples is not reached.', cites: [exceptionOf.sample] },
  ],
  cites: [exceptionOf.sample],
};

const atPainClinic: Finding = {
  when: {
    sample: [true],
    free: [true],
    setting: ['pain-clinic'],
    profession: ['physician', 'osteopathic-physician', 'aprn', 'physician-assistant'],
    schedule: ['IV', 'V'],
    supplyHours: { atLeast: 0, atMost: 72 },
  },
  truth: false,
  message: 'A free sample of Schedule IV or V for at most 72 hours, at a pain clinic.',
  cites: [exceptionOf.painClinicSample],
};

const nonNarcoticAtPainClinic: Finding = {
  when: {
    sample: [true],
    free: [true],
    setting: ['pain-clinic'],
    profession: ['physician', 'osteopathic-physician', 'aprn', 'physician-assistant'],
    schedule: ['V'],
    narcotic: [false],
    supplyHours: { atLeast: 0, atMost: 336 },
  },
  truth: false,
  message: 'A free sample of non-narcotic Schedule V for at most 14 days, at a pain clinic.',
  cites: [exceptionOf.painClinicSample],
};

const painClinicSample: Condition = {
  id: 'tn.duty.painClinicSample',
  summary: 'It was not a free sample of the exception for pain clinics.',
  findings: [
    buprenorphine,
    atPainClinic,
    nonNarcoticAtPainClinic,
    {
      under: [{ reading: 'tn.reading.pain-clinic-samples', option: 'assistants-only' }],
      when: { sample: [true], free: [true], profession: ['physician', 'osteopathic-physician', 'aprn'], schedule: ['IV', 'V'], supplyHours: { atLeast: 0, atMost: 72 } },
      truth: false,
      message: 'A free sample of Schedule IV or V for at most 72 hours, whatever the place.',
      cites: [exceptionOf.painClinicSample],
    },
    {
      under: [{ reading: 'tn.reading.pain-clinic-samples', option: 'assistants-only' }],
      when: { sample: [true], free: [true], profession: ['physician', 'osteopathic-physician', 'aprn'], schedule: ['V'], narcotic: [false], supplyHours: { atLeast: 0, atMost: 336 } },
      truth: false,
      message: 'A free sample of non-narcotic Schedule V for at most 14 days, whatever the place.',
      cites: [exceptionOf.painClinicSample],
    },
    { truth: true, message: 'The exception for pain clinics is not reached.', cites: [exceptionOf.painClinicSample] },
  ],
  cites: [exceptionOf.painClinicSample],
};

const veterinary: Condition = {
  id: 'tn.duty.veterinary',
  summary: 'It was not at most five days, by a veterinarian.',
  findings: [
    buprenorphine,
    { when: { by: ['veterinarian'], supplyHours: { atLeast: 0, atMost: 120 } }, truth: false, message: 'At most five days, by a veterinarian.', cites: [exceptionOf.veterinary] },
    { truth: true, message: 'The exception for veterinarians is not reached.', cites: [exceptionOf.veterinary] },
  ],
  cites: [exceptionOf.veterinary],
};

const facility: Condition = {
  id: 'tn.duty.facility',
  summary: 'It was not at most 48 hours, by a hospital or health facility.',
  findings: [
    buprenorphine,
    { when: { by: ['hospital', 'health-facility'], supplyHours: { atLeast: 0, atMost: 48 } }, truth: false, message: 'At most 48 hours, by a hospital or health facility.', cites: [exceptionOf.facility] },
    { truth: true, message: 'The exception for facilities is not reached.', cites: [exceptionOf.facility] },
  ],
  cites: [exceptionOf.facility],
};

const duty: DutyLaw = {
  facts: reportingDutyFacts,
  assume: { dispenserState: 'TN', destinationState: 'TN', sample: false },
  conditions: [event, offPremises, by, drug, place, sample, painClinicSample, veterinary, facility],
};

/** Who reports what: Tenn. Code 53-10-302 and 53-10-304, with its six exceptions and the clause on buprenorphine. */
export const reportingDuty: Rule<DutyLaw> = {
  id: 'tn.reporting.duty',
  summary: 'Dispensers report what they dispense of Schedules II to IV and of the part of V that the committee names, and buprenorphine always.',
  versions: [
    { from: '2016-04-27', to: '2021-05-21', value: duty, cites: [reported, definitions, definitionsDay] },
    { from: '2021-05-22', to: '2022-01-25', value: duty, cites: [reported, definitions, unchanged] },
    { from: '2022-01-26', value: duty, cites: [reported, definitions, ruleDefinitions, unchanged] },
  ],
};
