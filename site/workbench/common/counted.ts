/** A count with its word: `1 error`, `12,400 errors`, `2 pharmacies`. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`;
}
