/** A part of a submission that cannot be what it is given as. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  /** Which sentence says so: see `unwritable` in the findings. */
  readonly reason: 'record' | 'list' | 'unknown';
}

/** `record`: values by name; `list`: of members of one shape; otherwise the members by name, those with `?` optional. */
type Shape = 'record' | { readonly list: Shape } | { readonly [member: string]: Shape };

const submissionShape: Shape = {
  header: 'record',
  source: 'record',
  pharmacies: {
    list: {
      pharmacy: 'record',
      patients: {
        list: {
          patient: 'record',
          dispensings: { list: { dispensing: 'record', prescriber: 'record', compound: { list: 'record' }, 'additional?': 'record' } },
        },
      },
    },
  },
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isList(shape: Shape): shape is { readonly list: Shape } {
  return typeof shape === 'object' && 'list' in shape;
}

function faultsOf(value: unknown, shape: Shape, path: ShapeFault['path']): readonly ShapeFault[] {
  if (isList(shape)) {
    return Array.isArray(value) ? Array.from(value, (member: unknown, index) => faultsOf(member, shape.list, [...path, index])).flat() : [{ path, reason: 'list' }];
  }
  if (!isRecord(value)) return [{ path, reason: 'record' }];
  if (shape === 'record') return [];
  const members = Object.entries(shape).map(([name, inner]) => ({ name: name.replace('?', ''), inner, isOptional: name.endsWith('?') }));
  const unknown = Object.keys(value).filter((key) => !members.some(({ name }) => name === key));
  return [
    ...unknown.map((key) => ({ path: [...path, key], reason: 'unknown' as const })),
    ...members.flatMap(({ name, inner, isOptional }) => (isOptional && value[name] === undefined ? [] : faultsOf(value[name], inner, [...path, name]))),
  ];
}

/** Where a submission, perhaps read from JSON, lacks a part, has one of the wrong kind, or one that would be lost in writing. */
export function shapeFaults(submission: unknown): readonly ShapeFault[] {
  return faultsOf(submission, submissionShape, []);
}
