// The types of all packages, out of one program: `.d.ts` beside the ES modules, `.d.cts` beside the CommonJS ones.
import { relative, resolve } from 'node:path'
import ts from 'typescript'

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
  strict: true,
  declaration: true,
  emitDeclarationOnly: true,
  noCheck: true, // `npm run check` has done it
  skipLibCheck: true,
  stripInternal: true,
  allowImportingTsExtensions: true,
  verbatimModuleSyntax: true,
}

/** Reads the entries and all they import. */
export function declarationsOf(entries: string[]): Map<string, string> {
  const root = process.cwd()
  const program = ts.createProgram(entries, { ...options, rootDir: root, outDir: resolve(root, 'dist') })
  const texts = new Map<string, string>()
  const { emitSkipped, diagnostics } = program.emit(undefined, (_name, text, _mark, _error, sources) => {
    for (const source of sources ?? []) texts.set(relative(root, source.fileName), text)
  })
  const problems = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics(), ...diagnostics]
  if (emitSkipped || problems.length > 0)
    throw new Error(
      ts.formatDiagnostics(problems, { ...ts.createCompilerHost(options), getCurrentDirectory: () => root }),
    )
  return texts
}

/** Points the relative imports of a declaration at what stands beside it. */
export function withExtension(text: string, extension: '.js' | '.cjs'): string {
  const { importedFiles } = ts.preProcessFile(text, true, true)
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .sort((a, b) => b.pos - a.pos)
    .reduce((done, { fileName, pos }) => {
      const start = done.indexOf(fileName, pos)
      return done.slice(0, start) + fileName.replace(/\.tsx?$/, extension) + done.slice(start + fileName.length)
    }, text)
}
