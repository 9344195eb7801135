/** An instant as a form asks for it: local date and time, and the offset from UTC. */
export interface MomentParts {
  readonly local: string;
  readonly offset: string;
}

/** The offsets of the United States and of UTC, eastern standard time first. */
export const offsets = ['-05:00', '-04:00', '-06:00', '-07:00', '-08:00', '-09:00', '-10:00', '+00:00'] as const;

/** The parts of a written instant; nothing of what is none. */
export function momentParts(value: unknown): MomentParts {
  const [, local = '', offset = ''] = typeof value === 'string' ? (/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(value) ?? []) : [];
  return { local, offset: offset === 'Z' ? '+00:00' : offset === '' ? offsets[0] : offset };
}

/** The instant of the parts; `undefined` while the local time is not told. */
export function momentOfParts({ local, offset }: MomentParts): string | undefined {
  return local === '' ? undefined : `${local.slice(0, 16)}:00${offset}`;
}
