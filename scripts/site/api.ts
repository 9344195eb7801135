import { Application, PageEvent, type ProjectReflection, type TypeDocOptions } from 'typedoc';
import { packageEntries } from '../../package-entries.js';
import { documentRecords, undocumentedMembers } from './api-members.js';
import { accessibleApiPage } from './api-page.js';
import { relativeLink } from './page.js';

const HOME = 'https://site.invalid/';

// The main entry repeats what the others give, and comes last so that each symbol has its page where it belongs.
const entries = [...packageEntries].sort((a, b) => Number(a.specifier === 'kasper-rules') - Number(b.specifier === 'kasper-rules'));

/** Members that still have no sentence of their own, an entry: their names and types speak. Write one, and lower the number. */
const membersLeft: Readonly<Record<string, number>> = {
  'kasper-rules/asap': 3,
  'kasper-rules/rules': 165,
  'kasper-rules/access': 467,
  'kasper-rules/corrections': 76,
};

/** One entry for every subpath of the package; nothing public goes undocumented, and no link leads nowhere. */
const options: TypeDocOptions = {
  name: 'kasper-rules',
  entryPoints: entries.map(({ source }) => source),
  tsconfig: 'tsconfig.json',
  // `npm run typecheck` is where types are checked.
  skipErrorChecking: true,
  readme: 'none',
  disableSources: true,
  excludeInternal: true,
  hideGenerator: true,
  includeHierarchySummary: false,
  navigationLinks: { 'Guides and reference': HOME },
  validation: { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: true, unusedMergeModuleWith: true },
  // Lists of words from which public types are taken, and helpers by which they are spelled once; the public types say what they amount to.
  intentionallyNotExported: ['CorrectionIssue', 'Segments42', 'ValueOf', 'correctionRecordKinds', 'findings', 'issueSpecs', 'accessReadings', 'accessWords', 'UnansweredAccount', 'Needs', 'Bound', 'Functions', 'DeclaredFunctions', 'OnDay', 'NameOf', 'KentuckyCorrections', 'RowScope', 'ReadingsOfRoom', 'Answer', 'OwnReporting', 'Facts', 'KentuckyAccess'],
  // Of members, `checkMembers` below takes care.
  requiredToBeDocumented: ['Function', 'Variable', 'Interface', 'TypeAlias'],
  treatValidationWarningsAsErrors: true,
  treatWarningsAsErrors: true,
  logLevel: 'Warn',
};

/** Throws when a member is not documented in an entry that documents all, or when an entry that does not has come to have more of them. */
function checkMembers(project: ProjectReflection): void {
  const found = undocumentedMembers(project);
  for (const { specifier } of entries) {
    const names = found.get(specifier) ?? [];
    const allowed = membersLeft[specifier] ?? 0;
    if (names.length > allowed) throw new Error(`${specifier} has ${String(names.length)} members without documentation, ${String(allowed)} are allowed; write a sentence for each you added: ${names.join(', ')}`);
  }
}

/** Writes the reference of every public symbol; throws when one lacks documentation. */
export async function buildApi(folder: string): Promise<void> {
  const app = await Application.bootstrap(options);
  app.renderer.on(PageEvent.END, (event) => {
    event.contents = accessibleApiPage((event.contents ?? '').replaceAll(HOME, relativeLink(`api/${event.url}`, 'index.html')));
  });
  const project = await app.convert();
  if (!project) throw new Error('typedoc could not read the entries.');
  for (const module of project.children ?? []) {
    // typedoc names an entry for its file, users know it by what they import.
    module.name = entries.find(({ output }) => output.replace(/\/index$/, '') === module.name)?.specifier ?? module.name;
  }
  documentRecords(project);
  checkMembers(project);
  app.validate(project);
  await app.generateDocs(project, folder);
  const { errorCount, warningCount } = app.logger;
  if (errorCount + warningCount > 0) throw new Error(`The reference of the API has ${String(errorCount)} errors and ${String(warningCount)} warnings.`);
}
