import { build } from 'esbuild'

let built: Promise<string> | undefined

/** The scenario as one script that every engine reads: it leaves `begin` and `goOn` in the global `scenario`. */
export function scenarioBundle(): Promise<string> {
  built ??= bundle('docs/engines/scenario.ts', 'scenario')
  return built
}

/** Older engines have async functions and no async arrows. */
export async function bundle(file: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    format: 'iife',
    globalName,
    target: 'es2017',
    supported: { 'async-await': false },
    minify: true,
    write: false,
  })
  return outputFiles[0]!.text
}
