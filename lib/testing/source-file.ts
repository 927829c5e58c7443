// A source file as the architecture test sees it: what it loads at run time, and what it must not contain.
import path from 'node:path';
import ts from 'typescript';

export type SourceFile = Readonly<{ path: string; text: string }>;

const parse = (file: SourceFile): ts.SourceFile =>
  ts.createSourceFile(
    file.path,
    file.text,
    ts.ScriptTarget.Latest,
    true,
    file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

function visit(node: ts.Node, act: (node: ts.Node) => void): void {
  act(node);
  ts.forEachChild(node, (child) => visit(child, act));
}

/** What the file loads: project paths from the root ("lib/domain/money/money"), or names of packages. */
export function runtimeImports(file: SourceFile): string[] {
  const found: string[] = [];
  visit(parse(file), (node) => {
    const specifier = loadedBy(node);
    if (specifier !== null) found.push(resolved(file.path, specifier));
  });
  return found;
}

function loadedBy(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node))
    return isTypeOnly(node.importClause) ? null : textOf(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? null : textOf(node.moduleSpecifier);
  if (!ts.isCallExpression(node)) return null;
  const isDynamicImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isDynamicImport || isRequire ? textOf(node.arguments[0]) : null;
}

const textOf = (node: ts.Node | undefined): string | null =>
  node && ts.isStringLiteralLike(node) ? node.text : null;

/** Nothing is loaded for types: neither by "import type" nor when every name is marked "type". */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return path.posix.normalize(specifier.slice(2));
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  return specifier;
}

/** The identifiers and keywords of the file, comments and texts excepted. */
export function words(file: SourceFile): Set<string> {
  const found = new Set<string>();
  visit(parse(file), (node) => {
    if (ts.isIdentifier(node)) found.add(node.text);
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.add('any type');
    if (node.kind === ts.SyntaxKind.AwaitExpression) found.add('await');
    if (node.kind === ts.SyntaxKind.AsyncKeyword) found.add('async');
    if (ts.isPropertyAccessExpression(node)) found.add(node.getText().replace(/\s/g, ''));
  });
  return found;
}
