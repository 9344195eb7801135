import { isRecord } from '../../core/is-record.js';
import type { AccessProfile, AccessReading } from '../../rules/law/access-rule.js';
import type { Settings } from './compile-condition.js';

type Readings = AccessProfile['readings'];

/** Policy choices by name: `bundle`, and switches that win over it. */
export type GivenReadings = Readonly<Partial<Record<string, string>>>;

/** The names of the open questions, in the order of the profile. */
export function readingNames(readings: Readings): readonly string[] {
  return Object.keys(readings);
}

function listed(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

function refuseUnknown(given: unknown, readings: Readings) {
  if (!isRecord(given)) throw new TypeError('readings: pass an object of switches and their settings');
  for (const name of Object.keys(given)) {
    if (name !== 'bundle' && !Object.hasOwn(readings, name)) {
      throw new TypeError(`readings: there is no such reading; use 'bundle' or one of ${listed(Object.keys(readings))}`);
    }
  }
}

/** The setting of every open question: named switch before bundle before default. Throws on a name or setting that does not exist. */
export function settingsOf(given: GivenReadings, readings: Readings): Settings {
  refuseUnknown(given, readings);
  const { bundle = 'default' } = given;
  if (!['default', 'agency'].includes(bundle)) throw new TypeError(`readings.bundle: use 'default' or 'agency'`);
  const settingOf = (name: string, reading: AccessReading): string => {
    const setting = given[name] ?? (bundle === 'agency' ? reading.agency : undefined) ?? reading.default;
    if (!Object.hasOwn(reading.settings, setting)) throw new TypeError(`readings.${name}: use one of ${listed(Object.keys(reading.settings))}`);
    return setting;
  };
  return Object.fromEntries(Object.entries(readings).map(([name, reading]) => [name, settingOf(name, reading)]));
}
