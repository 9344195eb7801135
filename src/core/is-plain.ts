/** Whether a walk through the own names of a record meets all that stands in it: it is no instance of a class, and inherits nothing. */
export function isPlain(record: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(record);
  return prototype === Object.prototype || prototype === null;
}
