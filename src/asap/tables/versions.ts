import { air } from './air.js';
import { cdi } from './cdi.js';
import { delta40 } from './delta-4.0.js';
import { delta41 } from './delta-4.1.js';
import { delta42a } from './delta-4.2a.js';
import { delta42b } from './delta-4.2b.js';
import { delta50 } from './delta-5.0.js';
import { dsp } from './dsp.js';
import { is } from './is.js';
import { pat } from './pat.js';
import { pha } from './pha.js';
import { pre } from './pre.js';
import type { AsapVersion, Dictionary, ElementChange, ElementSpec, SegmentDelta, SegmentSpec, VersionDelta } from './spec.js';
import { th } from './th.js';
import { tp } from './tp.js';
import { tt } from './tt.js';

/** The versions of the standard with a dictionary, oldest first. */
export const asapVersions = ['4.0', '4.1', '4.2', '4.2A', '4.2B', '5.0'] as const satisfies readonly AsapVersion[];

/** ASAP 4.2, the version the others are described against. */
export const dictionary42 = {
  version: '4.2',
  segments: { TH: th, IS: is, PHA: pha, PAT: pat, DSP: dsp, PRE: pre, CDI: cdi, AIR: air, TP: tp, TT: tt },
} as const satisfies Dictionary;

const deltas: Readonly<Record<Exclude<AsapVersion, '4.2'>, VersionDelta>> = {
  '4.0': delta40,
  '4.1': delta41,
  '4.2A': delta42a,
  '4.2B': delta42b,
  '5.0': delta50,
};

const built = new Map<AsapVersion, Dictionary>();

/**
 * The dictionary of a version named as in TH01, in any case, or undefined when there is none. A version other than 4.2 is
 * built when it is first asked for, and kept.
 */
export function dictionaryOf(version: unknown): Dictionary | undefined {
  const wanted = typeof version === 'string' ? version.toUpperCase() : undefined;
  const known = asapVersions.find((candidate) => candidate === wanted);
  return known && resolve(known);
}

function resolve(version: AsapVersion): Dictionary {
  const ready = built.get(version);
  if (ready) return ready;
  const dictionary = version === '4.2' ? dictionary42 : applyDelta(deltas[version]);
  built.set(version, dictionary);
  return dictionary;
}

function applyDelta({ version, base, segments: changes }: VersionDelta): Dictionary {
  const { TH, IS, PHA, PAT, DSP, PRE, CDI, AIR, TP, TT } = resolve(base).segments;
  return {
    version,
    segments: {
      TH: changeSegment(TH, changes.TH),
      IS: changeSegment(IS, changes.IS),
      PHA: changeSegment(PHA, changes.PHA),
      PAT: changeSegment(PAT, changes.PAT),
      DSP: changeSegment(DSP, changes.DSP),
      PRE: changeSegment(PRE, changes.PRE),
      CDI: changeSegment(CDI, changes.CDI),
      AIR: changeSegment(AIR, changes.AIR),
      TP: changeSegment(TP, changes.TP),
      TT: changeSegment(TT, changes.TT),
    },
  };
}

function changeSegment(segment: SegmentSpec, delta: SegmentDelta | undefined): SegmentSpec {
  if (!delta) return segment;
  const elements = new Map(segment.elements.map((element) => [element.ref, element]));
  for (const ref of delta.removed ?? []) elements.delete(ref);
  for (const change of delta.changed ?? []) {
    const element = elements.get(change.ref);
    if (!element) throw new TypeError(`A delta changes ${change.ref}, which the base version lacks: add it instead.`);
    elements.set(change.ref, changeElement(element, change));
  }
  for (const element of delta.added ?? []) elements.set(element.ref, element);
  // Positions have two digits, so refs of one segment sort as text.
  const inOrder = [...elements.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  return { ...segment, ...(delta.note !== undefined && { note: delta.note }), elements: inOrder };
}

function changeElement(element: ElementSpec, { without = [], ...properties }: ElementChange): ElementSpec {
  const kept = { ...element };
  for (const property of without) Reflect.deleteProperty(kept, property);
  return { ...kept, ...properties };
}
