import { fileURLToPath } from 'node:url';
import { readFileSync, writeFileSync } from 'node:fs';
import { Application, DeclarationReflection, PageEvent, ReflectionKind, type ProjectReflection, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { packageEntries } from '../../package-entries.ts';
import { documentRecords, entryOf, undocumentedMembers } from './members.ts';

const root = new URL('../../', import.meta.url);
const folder = fileURLToPath(new URL('../api/', import.meta.url));

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
const options: TypeDocOptions & Partial<PluginOptions> = {
  name: 'kasper-rules',
  entryPoints: entries.map(({ source }) => source),
  tsconfig: 'tsconfig.json',
  // `npm run typecheck` is where types are checked.
  skipErrorChecking: true,
  readme: 'none',
  disableSources: true,
  excludeInternal: true,
  hideGenerator: true,
  plugin: ['typedoc-plugin-markdown'],
  outputs: [{ name: 'markdown', path: folder }],
  router: 'member',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  expandObjects: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  tableColumnSettings: { hideModifiers: true },
  pageTitleTemplates: { member: ({ name }: { readonly name: string }) => name, module: ({ name }: { readonly name: string }) => name },
  validation: { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: true, unusedMergeModuleWith: true },
  // Lists of words from which public types are taken, and helpers by which they are spelled once; the public types say what they amount to.
  intentionallyNotExported: ['CorrectionIssue', 'Segments42', 'ValueOf', 'correctionRecordKinds', 'findings', 'issueSpecs', 'accessWords', 'UnansweredAccount', 'Needs', 'Bound', 'Functions', 'DeclaredFunctions', 'OnDay', 'NameOf', 'KentuckyCorrections', 'RowScope', 'Answer', 'AccessReadingsDeclaration', 'AccessDeclaration', 'AccountDeclaration', 'EpcsDeclaration', 'QueryDutyDeclaration', 'RedisclosureDeclaration', 'CorrectionEventsDeclaration', 'rooms', 'Flat', 'NeededOf', 'WordAt', 'NeededFacts', 'NeededIn', 'OtherFacts', 'LeftOutOf', 'OwnReporting', 'Facts', 'KentuckyAccess'],
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

/** What an entry takes over from others, a paragraph for each of them, in place of a heading for each symbol. */
function withShortReferences(contents: string): string {
  const [own = '', references] = contents.split('## References\n');
  if (references === undefined) return contents;
  const byEntry = new Map<string, string[]>();
  for (const [, name = '', link = ''] of references.matchAll(/^Re-exports \[([^\]]+)\]\(([^)]+)\)$/gm)) {
    const entry = link.split('/').slice(0, -2).join('/');
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), `[\`${name}\`](${link})`]);
  }
  const paragraphs = [...byEntry].map(([entry, links]) => `From [\`kasper-rules/${entry.replaceAll('../', '')}\`](${entry}/index.md): ${links.join(', ')}.`);
  return `${own}## Taken over from other entries\n\n${paragraphs.join('\n\n')}\n`;
}

/** What a symbol is and where it is imported from, for the line under its name. */
function lead(model: DeclarationReflection): string {
  const entry = entryOf(model);
  return `${ReflectionKind.singularString(model.kind)} of [\`${entry}\`](../index.md)`;
}

/** The table of entries in the README, as the first page of the reference has it. */
function entriesPage(): string {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const [, rows = ''] = /^\| entry \| what it is for \|\n\| --- \| --- \|\n((?:\|.*\n)+)/m.exec(readme) ?? [];
  const linked = rows.replaceAll('](docs/', '](../../docs/').replace(/^\| `(kasper-rules[a-z/-]*)`/gm, '| [`$1`]($1/index.md)');
  return `# API\n\nEvery public symbol by the entry it is imported from.\n\n| entry | what it is for |\n| --- | --- |\n${linked}`;
}

/** Writes the reference of every public symbol as Markdown; throws when one lacks documentation. */
export async function buildApi(): Promise<void> {
  const app = await Application.bootstrapWithPlugins(options);
  const project = await app.convert();
  if (!project) throw new Error('typedoc could not read the entries.');
  for (const module of project.children ?? []) {
    // typedoc names an entry for its file, users know it by what they import.
    module.name = entries.find(({ output }) => output.replace(/\/index$/, '') === module.name)?.specifier ?? module.name;
  }
  documentRecords(project);
  checkMembers(project);
  app.validate(project);
  app.renderer.on(PageEvent.END, (page) => {
    const { model, contents = '' } = page;
    const isSymbol = model instanceof DeclarationReflection && model.kind !== ReflectionKind.Module;
    page.contents = isSymbol ? contents.replace(/^(# .*\n)/, `$1\n${lead(model)}\n`) : withShortReferences(contents);
  });
  await app.generateOutputs(project);
  writeFileSync(`${folder}index.md`, entriesPage());
  const { errorCount, warningCount } = app.logger;
  if (errorCount + warningCount > 0) throw new Error(`The reference of the API has ${String(errorCount)} errors and ${String(warningCount)} warnings.`);
}
