import type { AccessProfile } from '../rules/access-rule.js';
import type { AccessReadings } from '../rules/access-facts.js';
import type { Settings } from './compile-condition.js';
import { isRecord } from './fact-reader.js';

type Readings = AccessProfile['readings'];

/** The names of the open questions, in the order of the profile. */
export function readingNames(readings: Readings): readonly (keyof Readings)[] {
  return Object.keys(readings).filter((name): name is keyof Readings => Object.hasOwn(readings, name));
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
export function settingsOf(given: AccessReadings, readings: Readings): Settings {
  refuseUnknown(given, readings);
  const { bundle = 'default' } = given;
  if (!['default', 'agency'].includes(bundle)) throw new TypeError(`readings.bundle: use 'default' or 'agency'`);
  const settingOf = (name: keyof Readings): string => {
    const reading = readings[name];
    const setting = given[name] ?? (bundle === 'agency' ? reading.agency : undefined) ?? reading.default;
    if (!Object.hasOwn(reading.settings, setting)) throw new TypeError(`readings.${name}: use one of ${listed(Object.keys(reading.settings))}`);
    return setting;
  };
  return {
    prosecutorInvestigation: settingOf('prosecutorInvestigation'),
    coroner: settingOf('coroner'),
    nasPharmacist: settingOf('nasPharmacist'),
    precertifiedOfficer: settingOf('precertifiedOfficer'),
    civilOrder: settingOf('civilOrder'),
    part2Rows: settingOf('part2Rows'),
    managedCare: settingOf('managedCare'),
    cannabisRecords: settingOf('cannabisRecords'),
    facilitySharing: settingOf('facilitySharing'),
  };
}
