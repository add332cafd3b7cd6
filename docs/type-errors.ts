import { resolve } from 'node:path'
import ts from 'typescript'

/** What `tsc` says about these programs, with the options of the project, as if each were a file of its own in docs/. */
export function typeErrors(programs: readonly string[]): string[][] {
  const files = new Map(programs.map((code, i) => [resolve(`docs/snippet-${i}.ts`), code]))
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path))
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, process.cwd())
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => files.has(resolve(path)) || fileExists(path)
  host.readFile = (path) => files.get(resolve(path)) ?? readFile(path)
  host.getSourceFile = (path, target) => {
    const code = files.get(resolve(path))
    return code === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, code, target)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files.keys()].map((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  )
}
