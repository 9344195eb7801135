import * as rules from 'kasper-rules/rules';
import { patientIdentifier, reportingDeadline, reportingDuty } from 'kasper-rules/rules';
import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import { describe, expect, it } from 'vitest';

const placesIn = ({ issues }: { readonly issues: readonly { readonly code: string; readonly path: readonly (string | number)[] }[] }) => issues.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('an issue leads to the member it is about', () => {
  it.each([
    [{ kind: 'adult', ssn: '123-45-6789' }, 'rules.ssn-doubtful ssn'],
    [{ kind: 'adult', ssn: '4O1-23-4567' }, 'rules.ssn-malformed ssn'],
    [{ kind: 'adult', driversLicense: { number: '12', state: 'KY' } }, 'rules.license-doubtful driversLicense.number'],
    [{ kind: 'adult', driversLicense: { number: 'NONE', state: 'KY' } }, 'rules.license-malformed driversLicense.number'],
    [{ kind: 'adult', driversLicense: { number: 'A12345678' } }, 'rules.license-state-missing driversLicense.state'],
  ] as const)('of a patient: %j', (patient, place) => { expect(placesIn(patientIdentifier(patient))).toEqual([place]); });

  it('of a deadline that ends as the dispenser closes', () => {
    const asked = { dispensed: '2025-03-10', closeOfBusiness: 'dispenser-closing', zone: 'America/New_York' } as const;
    for (const closesAt of [undefined, '25:00', 'noon']) expect(placesIn(reportingDeadline({ ...asked, ...(closesAt !== undefined && { closesAt }) }))).toEqual(['rules.closing-time-required closesAt']);
    expect(reportingDeadline({ ...asked, closesAt: '18:00' }).ok).toBe(true);
  });
});

describe('what cannot be taken is named by its member', () => {
  /** What callers without types may pass. */
  const odd = (value: unknown) => value as never;
  const [dispensed, zone, discovered] = ['2025-03-10', 'America/New_York', '2025-03-11T10:00'];
  const closure = { date: '2025-03-11', reason: 'snow', source: 'the radio' } as const;

  it.each([
    ['reportingDeadline', 'rules.date-format dispensed', reportingDeadline({})],
    ['reportingDeadline', 'rules.date-format dispensed', reportingDeadline({ dispensed: '3/10/2025' })],
    ['reportingDeadline', 'rules.date-format sold', reportingDeadline({ dispensed, sold: 'x' })],
    ['reportingDeadline', 'rules.zone-required zone', reportingDeadline({ dispensed: '2025-03-10T10:00:00Z' })],
    ['reportingDeadline', 'rules.zone-unknown zone', reportingDeadline({ dispensed, zone: 'Mars' })],
    ['reportingDeadline', 'rules.closure-format closures', reportingDeadline({ dispensed, closures: odd('2025-03-11') })],
    ['reportingDeadline', 'rules.closure-format closures.1', reportingDeadline({ dispensed, closures: [closure, odd({ ...closure, reason: ' ' })] })],
    ['reportingDeadline', 'rules.dispenser-closures-format dispenserClosures', reportingDeadline({ dispensed, dispenserClosures: odd('Sunday') })],
    ['branchNoticeDeadline', 'rules.date-format correctedOn', rules.branchNoticeDeadline({ correctedOn: odd('x') })],
    ['branchNoticeDeadline', 'rules.date-format correctedOn', rules.branchNoticeDeadline({ correctedOn: odd('2025-03-10T10:00') })],
    ['correctionDeadline', 'rules.date-format requestedOn', rules.correctionDeadline({ requestedOn: odd('x') })],
    ['correctionDeadline', 'rules.date-format requestedOn', rules.correctionDeadline({ requestedOn: odd('2025-06-27T10:00') })],
    ['errorDeadline', 'rules.date-format discovered', rules.errorDeadline({ of: 'notice', discovered: 'x', profile: ohio })],
    ['errorDeadline', 'rules.date-format lastReport', rules.errorDeadline({ of: 'notice', discovered, lastReport: 'x', profile: ohio })],
    ['extensionDeadline', 'rules.date-format discovered', rules.extensionDeadline({ discovered: 'x', zone })],
    ['extensionDeadline', 'rules.time-required discovered', rules.extensionDeadline({ discovered: '2025-03-11', zone })],
    ['extensionDeadline', 'rules.zone-required zone', rules.extensionDeadline({ discovered, zone: odd(undefined) })],
    ['extensionDeadline', 'rules.zone-unknown zone', rules.extensionDeadline({ discovered, zone: 'Mars' })],
    ['extensionDeadline', 'rules.ground-unknown ground', rules.extensionDeadline({ discovered, zone, ground: 'none' })],
    ['extensionDeadline', 'rules.local-time-skipped discovered', rules.extensionDeadline({ discovered: '2026-03-08T02:30', zone })],
    ['extensionDeadline', 'rules.closure-format closures', rules.extensionDeadline({ discovered, zone, closures: odd(5) })],
    ['extensionGrant', 'rules.ground-unknown ground', rules.extensionGrant('none')],
    ['zeroReportDeadline', 'rules.date-format day', rules.zeroReportDeadline({ day: odd('x'), profile: indiana })],
    ['zeroReportDeadline', 'rules.date-format lastReport', rules.zeroReportDeadline({ day: '2026-02-10', lastReport: 'x', profile: indiana })],
    ['submissionDeadlines', 'rules.date-format transmittedAt', rules.submissionDeadlines({ pharmacies: [] }, { transmittedAt: 'x' })],
    ['submissionDeadlines', 'rules.time-required transmittedAt', rules.submissionDeadlines({ pharmacies: [] }, { transmittedAt: '2025-03-11' })],
    ['lastDay', 'rules.date-format date', rules.lastDay(odd('x'))],
    ['lastDay', 'rules.closure-format closures.0', rules.lastDay('2025-03-10', { closures: [odd({})] })],
    ['zoneOfCounty', 'rules.county-unknown county', rules.zoneOfCounty('Nowhere')],
    ['reportedItem', 'rules.date-format on', rules.reportedItem('e', { on: odd('x') })],
    ['reportedItem', 'rules.text-unread item', rules.reportedItem('nothing of the kind')],
    ['elementRequirement', 'rules.date-format on', rules.elementRequirement('DSP10', { on: odd('x') })],
    ['reportFormat', 'rules.date-format on', rules.reportFormat({ on: odd('x') })],
    ['transmissionChannels', 'rules.date-format on', rules.transmissionChannels({ on: odd('x') })],
    ['patientIdentifier', 'rules.date-format on', patientIdentifier({ kind: 'adult' }, { on: odd('x') })],
    ['patientIdentifier', 'rules.patient-kind-unknown kind', patientIdentifier({ kind: odd('x') })],
  ] as const)('by %s: %s', (_, place, answer) => { expect(placesIn(answer)).toEqual([place]); });
});

it('a duty of a day before its law says which law, from when, and cites it', () => {
  const { id, versions: [first] } = kentucky.reportingDuty;
  const { outcome, reasons, missing, verified, cites } = reportingDuty({ event: 'dispensed', on: '1990-01-01' });
  expect([outcome, missing, verified, cites]).toEqual(['indeterminate', [], false, first.cites]);
  expect(reasons).toEqual([{ rule: id, truth: 'unknown', message: `The recorded law of ${id} begins on ${String(first.from)}.`, cites: first.cites, because: 'date-before-law' }]);
});
