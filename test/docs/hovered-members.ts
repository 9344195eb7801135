import { join } from 'node:path';
import ts from 'typescript';

/** Types whose every member says what it is: records, facts and answers, by the entry they come from. */
const types: Readonly<Record<string, readonly string[]>> = {
  'kasper-rules/asap': [
    'HeaderRecord', 'SourceRecord', 'PharmacyRecord', 'PatientRecord', 'DispensingRecord', 'PrescriberRecord', 'CompoundIngredientRecord', 'AdditionalRecord',
    'Submission', 'ValidationReport', 'AsapIssue', 'RecordReport', 'ElementDescription',
  ],
  'kasper-rules/rules': [
    'ReportabilityFacts', 'ToxicologyFacts', 'PatientNumbers', 'ReportingDeadlineInput', 'CorrectionDeadlineInput', 'BranchNoticeDeadlineInput', 'ExtensionDeadlineInput', 'SubmissionDeadlinesOptions',
    'Decision', 'DeadlineAnswer', 'CorrectionDeadlineAnswer', 'ErrorDeadlineAnswer', 'DrugScheduleAnswer', 'PatientIdentifierElements', 'DueGroup',
  ],
  'kasper-rules/access': [
    'AccessRequest', 'Redisclosure', 'AccessReadings', 'AccountFacts', 'QueryDutyFacts', 'EpcsFacts', 'AccessDecision', 'AccountDutyAnswer', 'NextStepAnswer', 'RegistrationNoticeAnswer', 'DelegateEnrollmentAnswer', 'CertificateAnswer', 'UploaderAnswer', 'QueryDutyAnswer', 'EpcsAnswer',
    "QueryDutyFactsOf<typeof import('kasper-rules/ohio').ohio>", "QueryDutyFactsOf<typeof import('kasper-rules/tennessee').tennessee>", "QueryDutyFactsOf<typeof import('kasper-rules/indiana').indiana>",
  ],
  'kasper-rules/corrections': ['CorrectionEvent', 'CorrectionCaseInput', 'CorrectionStatus', 'RecordSuggestion', 'Reconciliation', 'RecordChanges'],
  'kasper-rules/zod': ['SubmissionTexts'],
};

const DEPTH = 5;

interface Hovered {
  /** The member as users write its place: `Extract<AccessRequest['requester'], …>['kind']`. */
  readonly member: string;
  /** The sentence of its quick info. */
  readonly sentence: string;
}

/** A language service over one module that can be written anew, in the folder of a program that uses the package. */
function serviceIn(folder: string, options: ts.CompilerOptions) {
  const file = join(folder, 'hovered-program.mts');
  let text = '';
  let version = 0;
  const service = ts.createLanguageService({
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
    readDirectory: (...given) => ts.sys.readDirectory(...given),
    getCompilationSettings: () => ({ ...options, noEmit: true }),
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  });
  const write = (content: string) => {
    text = content;
    version += 1;
  };
  return { service, file, write };
}

/** Every member of the types, however deep, with what hovering it in a program shows. */
export function hoveredMembers(folder: string, options: ts.CompilerOptions): readonly Hovered[] {
  const { service, file, write } = serviceIn(folder, options);
  const imports = Object.entries(types).map(([entry, names]) => `import type { ${names.map((name) => name.replace(/<.*/, '')).filter((name, index, all) => all.indexOf(name) === index).join(', ')} } from '${entry}';`);
  const roots = Object.values(types).flat();
  write([...imports, ...roots.map((type, index) => `export declare const root${String(index)}: ${type};`)].join('\n'));
  const program = service.getProgram();
  const source = program?.getSourceFile(file);
  const checker = program?.getTypeChecker();
  if (!source || !checker) throw new Error('The program that uses the package cannot be read.');
  const [fault] = service.getSemanticDiagnostics(file);
  if (fault) throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));

  const accesses: { readonly type: string; readonly name: string }[] = [];
  const seen = new Set<ts.Type>();

  function visit(type: ts.Type, written: string, depth: number): void {
    if (seen.has(type) || depth > DEPTH) return;
    seen.add(type);
    if (type.isUnion()) {
      const parts = type.types.filter((part) => part.flags & ts.TypeFlags.Object);
      for (const part of parts) {
        // The sorts of an object are told apart by their words, or by the members they have.
        const has = part.getProperties().flatMap((property) => {
          const of = checker?.getTypeOfSymbol(property);
          if (property.flags & ts.SymbolFlags.Optional) return [];
          return [`readonly ${JSON.stringify(property.name)}: ${of?.isStringLiteral() ? JSON.stringify(of.value) : 'unknown'}`];
        });
        visit(part, parts.length === 1 ? `NonNullable<${written}>` : `Extract<${written}, { ${has.join('; ')} }>`, depth);
      }
      return;
    }
    if (!(type.flags & ts.TypeFlags.Object) || checker === undefined) return;
    const item = type.getNumberIndexType();
    if (item) {
      visit(item, `${written}[number]`, depth);
      return;
    }
    for (const property of type.getProperties()) {
      accesses.push({ type: written, name: property.name });
      visit(checker.getTypeOfSymbol(property), `NonNullable<${written}>[${JSON.stringify(property.name)}]`, depth + 1);
    }
  }
  const declared = checker.getSymbolAtLocation(source)?.exports;
  roots.forEach((type, index) => {
    const symbol = declared?.get(ts.escapeLeadingUnderscores(`root${String(index)}`));
    if (symbol) visit(checker.getTypeOfSymbol(symbol), type, 0);
  });

  const lines = accesses.map(({ type, name }, index) => `declare const at${String(index)}: ${type}; at${String(index)}[${JSON.stringify(name)}];`);
  const text = [...imports, ...lines].join('\n');
  write(text);
  let offset = [...imports, ''].join('\n').length;
  return accesses.map(({ type, name }, index) => {
    const line = lines[index] ?? '';
    const info = service.getQuickInfoAtPosition(file, offset + line.lastIndexOf('[') + 2);
    offset += line.length + 1;
    return { member: `${type}['${name}']`, sentence: ts.displayPartsToString(info?.documentation).trim() };
  });
}
