import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { packageEntries } from '../../package-entries.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Something users can hover: where it stands, what it is called and the sentence said about it. */
export interface PublicMember {
  /** The entry it is reached from. */
  readonly entry: string;
  /** `ValidationReport.counts.errors`. */
  readonly name: string;
  /** The file of its declaration. */
  readonly file: string;
  /** Whether it is a row of data, which says itself what it is: of an object literal, or of a map whose keys are codes. */
  readonly isRow: boolean;
  /** The sentence that hovering it shows. */
  readonly sentence: string;
}

/** The program over the sources of every entry, as users' editors see it. */
function program(): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)) as { readonly config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: packageEntries.map(({ source }) => source) }, ts.sys, root);
  return ts.createProgram(packageEntries.map(({ source }) => root + source), options);
}

/** Every exported name of every entry with the members of its type, each declaration once. */
export function publicMembers(): readonly PublicMember[] {
  const sources = program();
  const checker = sources.getTypeChecker();
  const found: PublicMember[] = [];
  const seen = new Set<ts.Symbol | ts.Type>();

  const fileOf = (symbol: ts.Symbol) => symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
  const isOurs = (symbol: ts.Symbol) => fileOf(symbol).startsWith(`${root}src/`);

  function add(entry: string, name: string, symbol: ts.Symbol): void {
    const [declaration] = symbol.declarations ?? [];
    const sentence = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
    const isRow = declaration === undefined || ts.isPropertyAssignment(declaration) || ts.isShorthandPropertyAssignment(declaration);
    found.push({ entry, name, file: fileOf(symbol).slice(root.length), isRow, sentence });
  }

  /** The members of a type, and of what stands inside them without a name of its own. */
  function visit(entry: string, name: string, type: ts.Type): void {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) {
      for (const part of type.types) visit(entry, name, part);
    }
    if (!(type.flags & ts.TypeFlags.Object)) return;
    for (const argument of checker.getTypeArguments(type as ts.TypeReference)) visit(entry, `${name}[]`, argument);
    for (const signature of type.getCallSignatures()) {
      for (const parameter of signature.parameters) visit(entry, `${name}(${parameter.name})`, checker.getTypeOfSymbol(parameter));
      visit(entry, `${name}()`, signature.getReturnType());
    }
    if (checker.isArrayType(type) || checker.isTupleType(type)) return;
    for (const property of type.getProperties()) {
      if (seen.has(property)) continue;
      seen.add(property);
      if (property.declarations !== undefined && !isOurs(property)) continue;
      add(entry, `${name}.${property.name}`, property);
      visit(entry, `${name}.${property.name}`, checker.getTypeOfSymbol(property));
    }
  }

  for (const { specifier, source } of packageEntries) {
    const file = sources.getSourceFile(root + source);
    const module = file && checker.getSymbolAtLocation(file);
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (seen.has(symbol)) continue;
      seen.add(symbol);
      if (!isOurs(symbol)) continue;
      add(specifier, exported.name, symbol);
      if (symbol.flags & ts.SymbolFlags.Value) visit(specifier, exported.name, checker.getTypeOfSymbol(symbol));
      if (symbol.flags & ts.SymbolFlags.Type) visit(specifier, exported.name, checker.getDeclaredTypeOfSymbol(symbol));
    }
  }
  return found;
}
