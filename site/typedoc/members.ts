import { Comment, ReflectionKind, type DeclarationReflection, type ProjectReflection, type Reflection } from 'typedoc';
import type { ElementSpec } from '../../src/asap/tables/spec.js';
import { dictionary42 } from '../../src/asap/tables/versions.js';

/** The tables by the name of the record each describes. */
const tables: Readonly<Record<string, readonly ElementSpec[]>> = {
  HeaderRecord: dictionary42.segments.TH.elements,
  SourceRecord: dictionary42.segments.IS.elements,
  PharmacyRecord: dictionary42.segments.PHA.elements,
  PatientRecord: dictionary42.segments.PAT.elements,
  DispensingRecord: dictionary42.segments.DSP.elements,
  PrescriberRecord: dictionary42.segments.PRE.elements,
  CompoundIngredientRecord: dictionary42.segments.CDI.elements,
  AdditionalRecord: dictionary42.segments.AIR.elements,
};

/** Whether it is a part of what a function takes or gives without a name of its own. */
function isInsideCall(reflection: Reflection): boolean {
  for (let at: Reflection | undefined = reflection; at; at = at.parent) if (at.isSignature() || at.kind === ReflectionKind.Variable) return true;
  return false;
}

/** The members of interfaces and type aliases. */
function membersOf(project: ProjectReflection): readonly DeclarationReflection[] {
  const reflections = [ReflectionKind.Property, ReflectionKind.Method].flatMap((kind) => project.getReflectionsByKind(kind));
  return reflections.filter((reflection): reflection is DeclarationReflection => reflection.isDeclaration() && !isInsideCall(reflection));
}

/** The name of the entry a reflection belongs to. */
export function entryOf(reflection: Reflection): string {
  let at = reflection;
  while (at.parent && at.kind !== ReflectionKind.Module) at = at.parent;
  return at.name;
}

/** Writes what the table of a segment says of an element at its member of the record. */
export function documentRecords(project: ProjectReflection): void {
  for (const member of membersOf(project)) {
    const element = tables[member.parent?.name ?? '']?.find(({ name }) => name === member.name);
    if (!element || member.hasComment()) continue;
    const { label, ref, max, note } = element;
    member.comment = new Comment([{ kind: 'text', text: `${label} (${ref}), at most ${String(max)} characters.${note === undefined ? '' : ` ${note}`}` }]);
  }
}

/** The members of interfaces and type aliases that nothing is said about, by entry. */
export function undocumentedMembers(project: ProjectReflection): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const member of membersOf(project)) {
    if (member.hasComment() || member.signatures?.some((signature) => signature.hasComment())) continue;
    const entry = entryOf(member);
    found.set(entry, [...(found.get(entry) ?? []), member.getFriendlyFullName()]);
  }
  return found;
}
