import ts from 'typescript';

/** Names that something assigns, in whatever scope. */
function assignedNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (target: ts.Node): void => {
    if (ts.isIdentifier(target)) names.add(target.text);
    // A member that is assigned leaves the name of its object as it is.
    else if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) ts.forEachChild(target, add);
  };
  const look = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment) add(node.left);
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken) add(node.operand);
    }
    if ((ts.isForInStatement(node) || ts.isForOfStatement(node)) && !ts.isVariableDeclarationList(node.initializer)) add(node.initializer);
    ts.forEachChild(node, look);
  };
  look(file);
  return names;
}

function namesIn(name: ts.BindingName): readonly string[] {
  return ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

/**
 * Makes constants of a bundle's top-level functions, and of the variables that a bundler has made of constants: what is constant is part of
 * the code that an engine compiles, and what is not is looked up and checked at every use. Functions go to the head, where hoisting had them.
 */
export function withConstantNames(code: string): string {
  const file = ts.createSourceFile('bundle.mjs', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const assigned = assignedNames(file);
  let functions = '';
  let rest = '';
  let at = 0;
  let head = 0;
  for (const statement of file.statements) {
    const start = statement.getStart(file);
    if (ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === 0) {
      const isConstant = ({ name, initializer }: ts.VariableDeclaration) => initializer !== undefined && !namesIn(name).some((bound) => assigned.has(bound));
      if (!statement.declarationList.declarations.every(isConstant)) continue;
      rest += `${code.slice(at, start)}const`;
      at = start + 'var'.length;
    } else if (ts.isFunctionDeclaration(statement) && statement.name && !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) && !assigned.has(statement.name.text)) {
      functions += `const ${statement.name.text} = ${code.slice(start, statement.end)};\n`;
      rest += code.slice(at, start);
      at = statement.end;
    } else if (ts.isImportDeclaration(statement) && at === 0) head = statement.end;
  }
  rest += code.slice(at);
  return `${rest.slice(0, head)}\n${functions}${rest.slice(head)}`;
}
