import type { AccessProfile, AccessReading } from '../../rules/law/access-rule.js';
import type { AccessReadings } from '../../rules/facts/access-facts.js';
import type { Settings } from './compile-condition.js';
import { isRecord } from '../facts/fact-reader.js';

type Readings = AccessProfile['readings'];

/** The names of the open questions, in the order of the profile. */
export function readingNames(readings: Readings): readonly (keyof Readings)[] {
  return Object.keys(readings).filter((name): name is keyof Readings => Object.hasOwn(readings, name));
}

/** The open questions with their declarations, in the order of the profile. */
function declaredIn(readings: Readings): readonly (readonly [keyof Readings, AccessReading])[] {
  return readingNames(readings).flatMap((name) => {
    const reading = readings[name];
    return reading === undefined ? [] : [[name, reading] as const];
  });
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
  const settingOf = (name: keyof Readings, reading: AccessReading): string => {
    const setting = given[name] ?? (bundle === 'agency' ? reading.agency : undefined) ?? reading.default;
    if (!Object.hasOwn(reading.settings, setting)) throw new TypeError(`readings.${name}: use one of ${listed(Object.keys(reading.settings))}`);
    return setting;
  };
  return Object.fromEntries(declaredIn(readings).map(([name, reading]) => [name, settingOf(name, reading)]));
}
