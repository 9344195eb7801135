import { isPlainDate } from '../core/plain-date.js';
import { exactPerson, type HeldRecord } from '../reports/index.js';
import { type CommandIo, usageError } from './command.js';

const FORMS = 'Write --patient as KIND:NUMBER, such as 07:899010001 (PAT02 and PAT03), as KIND:STATE:NUMBER, as LAST,FIRST,DATE OF BIRTH, or as @FILE with one of these in it.';

/** A person by number or by name and date of birth; the text itself is never repeated. */
function keyIn(text: string): { readonly key: string; readonly byName: boolean } {
  const numbered = /^(\d{2}):(?:([A-Z]{2}):)?([^:,]+)$/.exec(text.trim());
  const [lastName, firstName, dateOfBirth, ...more] = text.split(',').map((part) => part.trim());
  if (numbered) {
    const [, idQualifier = '', idJurisdiction, id = ''] = numbered;
    const key = exactPerson({ patient: { idQualifier: idQualifier as '07', id, ...(idJurisdiction !== undefined && { idJurisdiction }) } });
    if (key === undefined) throw usageError('The number of --patient is the placeholder of those who have none: it names nobody.');
    return { key, byName: false };
  }
  if (more.length > 0 || lastName === undefined || firstName === undefined || !isPlainDate(dateOfBirth)) throw usageError(FORMS);
  const key = exactPerson({ patient: { lastName, firstName, dateOfBirth } });
  if (key === undefined) throw usageError(FORMS);
  return { key, byName: true };
}

function nameKey({ patient: { lastName, firstName, dateOfBirth, species } }: HeldRecord): string | undefined {
  return exactPerson({ patient: { ...(lastName !== undefined && { lastName }), ...(firstName !== undefined && { firstName }), ...(dateOfBirth && { dateOfBirth }), ...(species && { species }) } });
}

/** Whether a record is of the person that `--patient` names, exactly as it is written. */
export async function chosenPerson(named: string, io: CommandIo): Promise<(record: HeldRecord) => boolean> {
  const text = named.startsWith('@') ? new TextDecoder().decode(await io.read(named.slice(1))) : named;
  const { key, byName } = keyIn(text);
  return (record) => (byName ? nameKey(record) : exactPerson(record)) === key;
}
