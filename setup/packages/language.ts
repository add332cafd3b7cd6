// The part of the language that every engine of a phone knows.
import ts from 'typescript'

/** What in a script an older Hermes lacks. */
export function unknownSyntax(file: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isTooNew(node)) found.push(`${file}: ${node.getText().slice(0, 60)}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return found
}

function isTooNew(node: ts.Node): boolean {
  if (ts.isPrivateIdentifier(node)) return true
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined
  if (ts.isRegularExpressionLiteral(node)) return /\\p\{|\(\?<[^=!]/.test(node.text)
  if (!ts.isFunctionDeclaration(node) && !ts.isFunctionExpression(node) && !ts.isMethodDeclaration(node)) return false
  const isAsync = node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)
  return Boolean(node.asteriskToken && isAsync)
}
