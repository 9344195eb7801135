import type { Citation } from '../../core/citation.js';
import type { DrugScheduleLaw } from '../law/drug-schedule-law.js';

const namedInFour: Citation = { id: '902 KAR 55:030', title: 'Nalbuphine, tramadol and carisoprodol named in Schedule IV before tramadol was so federally; the first day was not found', standing: 'text' };
const byThen: Citation = { id: '902 KAR 55:030', title: 'That the clause stood by 2014-08-18 is inferred from the federal control of tramadol on that day', standing: 'interpretation' };
const barbiturates: Citation = { id: 'KRS 218A.090(1)', title: 'Derivatives of barbituric acid are in Schedule III, at least since 2015', standing: 'text' };
const earlierBarbiturates: Citation = { id: 'KRS 218A.090(1)', title: 'Federally in Schedule IV; since when the statute has said so is not established', standing: 'interpretation' };
const butalbitalIsOne: Citation = { id: 'KRS 218A.090(1)', title: 'Butalbital is a derivative of barbituric acid; federally too it is in Schedule III or exempt', standing: 'interpretation' };

/**
 * Ingredients that Kentucky schedules otherwise than the federal law.
 *
 * The list was read as in force on 2024-09-01; where the day of a change is not established, the days before carry every possible schedule.
 */
export const drugSchedules: DrugScheduleLaw = {
  id: 'ky.schedule',
  summary: "Kentucky's own schedule on the day of dispensing decides, never the federal one alone.",
  rows: [
    { ingredient: 'gabapentin', schedules: ['none'], to: '2017-06-30', cites: [{ id: 'Cabinet notice on gabapentin, 2017-07-01', standing: 'agency' }] },
    { ingredient: 'gabapentin', schedules: ['V'], from: '2017-07-01', cites: [{ id: '902 KAR 55:015', standing: 'text' }, { id: 'Cabinet notice on gabapentin, 2017-07-01', standing: 'agency' }] },
    { ingredient: 'nalbuphine', schedules: ['none', 'IV'], to: '2014-08-17', cites: [namedInFour] },
    { ingredient: 'nalbuphine', schedules: ['IV'], from: '2014-08-18', cites: [namedInFour, byThen] },
    { ingredient: 'tramadol', schedules: ['none', 'IV'], to: '2014-08-17', cites: [namedInFour] },
    { ingredient: 'tramadol', schedules: ['IV'], from: '2014-08-18', cites: [namedInFour, { id: 'Federal Schedule IV, tramadol', title: 'Federally in Schedule IV from 2014-08-18', standing: 'secondary' }] },
    { ingredient: 'carisoprodol', schedules: ['none', 'IV'], to: '2012-01-10', cites: [namedInFour] },
    { ingredient: 'carisoprodol', schedules: ['IV'], from: '2012-01-11', cites: [namedInFour, { id: 'Federal Schedule IV, carisoprodol', title: 'Federally in Schedule IV from 2012-01-11', standing: 'unverified' }] },
    { ingredient: 'pentazocine', schedules: ['III', 'IV'], to: '2024-08-31', cites: [{ id: '902 KAR 55:015', title: 'Federally in Schedule IV; the day of the stricter listing is not established', standing: 'interpretation' }] },
    { ingredient: 'pentazocine', schedules: ['III'], from: '2024-09-01', cites: [{ id: '902 KAR 55:015', standing: 'text' }] },
    { ingredient: 'barbital', schedules: ['III', 'IV'], to: '2014-12-31', cites: [earlierBarbiturates] },
    { ingredient: 'barbital', schedules: ['III'], from: '2015-01-01', cites: [barbiturates] },
    { ingredient: 'methylphenobarbital', schedules: ['III', 'IV'], to: '2014-12-31', cites: [earlierBarbiturates] },
    { ingredient: 'methylphenobarbital', schedules: ['III'], from: '2015-01-01', cites: [barbiturates] },
    { ingredient: 'phenobarbital', schedules: ['III', 'IV'], to: '2014-12-31', cites: [earlierBarbiturates] },
    { ingredient: 'phenobarbital', schedules: ['III'], from: '2015-01-01', cites: [barbiturates] },
    { ingredient: 'butalbital', schedules: ['III'], cites: [barbiturates, butalbitalIsOne] },
    { ingredient: 'butalbital combination', schedules: ['III'], cites: [barbiturates, butalbitalIsOne] },
    { ingredient: 'tianeptine', schedules: ['none'], to: '2022-12-31', cites: [{ id: 'Cabinet notice on tianeptine, 2023-04-17', standing: 'agency' }] },
    { ingredient: 'tianeptine', schedules: ['none', 'I'], from: '2023-01-01', to: '2023-04-16', cites: [{ id: 'Cabinet notice on tianeptine, 2023-04-17', title: 'The first day is not established', standing: 'agency' }] },
    { ingredient: 'tianeptine', schedules: ['I'], from: '2023-04-17', cites: [{ id: '902 KAR 55:015', standing: 'text' }, { id: 'Cabinet notice on tianeptine, 2023-04-17', standing: 'agency' }] },
    { ingredient: 'medicinal cannabis', schedules: ['none'], cites: [{ id: 'KRS 218A.202(1), (2)', title: 'Monitored in the same system, but no controlled substance for the prescription duty', standing: 'text' }] },
  ],
  cites: [
    { id: '902 KAR 55:015', title: "Kentucky's schedules", standing: 'text' },
    { id: 'KRS 218A.020(2)', title: 'Kentucky may schedule more strictly', standing: 'text' },
  ],
};
