import { Application, PageEvent, type TypeDocOptions } from 'typedoc';
import { packageEntries } from '../../package-entries.js';
import { accessibleApiPage } from './api-page.js';
import { relativeLink } from './page.js';

const HOME = 'https://site.invalid/';

// The main entry repeats what the others give, and comes last so that each symbol has its page where it belongs.
const entries = [...packageEntries].sort((a, b) => Number(a.specifier === 'kasper-rules') - Number(b.specifier === 'kasper-rules'));

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
  // Helpers by which public types and lists are spelled once; the public ones say what they amount to.
  intentionallyNotExported: [
    'AccessWord',
    'Cites',
    'CorrectionIssue',
    'ExceptionFact',
    'ExemptionFact',
    'Facts',
    'FindingKind',
    'PathsIn',
    'ProfileIssue',
    'Segments42',
    'ValueAt',
    'ValueOf',
    'correctionParties',
    'correctionRecordKinds',
    'issueSpecs',
  ],
  requiredToBeDocumented: ['Function', 'Variable', 'Interface', 'TypeAlias'],
  treatValidationWarningsAsErrors: true,
  treatWarningsAsErrors: true,
  logLevel: 'Warn',
};

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
  app.validate(project);
  await app.generateDocs(project, folder);
  const { errorCount, warningCount } = app.logger;
  if (errorCount + warningCount > 0) throw new Error(`The reference of the API has ${String(errorCount)} errors and ${String(warningCount)} warnings.`);
}
