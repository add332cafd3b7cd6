import type { Context } from '@forium/schema/kernel/context.ts'
import { reportText } from '@forium/schema/transfer/report-text.ts'
import type { ImportProgress } from '@forium/schema/transfer/run.ts'
import { importDiscourse } from '../transfer/discourse.ts'
import { importStackExchange } from '../transfer/stackexchange.ts'

interface Options {
  name?: string
  categories?: string
  json?: boolean
}

/** Runs the import with its progress on the terminal, then prints the report. Exit code 3: something was left out. */
export async function runImport(ctx: Context, kind: ImportKind, path: string, options: Options): Promise<number> {
  const { report } = await importers[kind](ctx, path, options)
  console.log(options.json ? JSON.stringify(report, null, 2) : reportText(report))
  return report.skipped.length > 0 ? 3 : 0
}

const importers = {
  discourse: (ctx: Context, path: string, { name, categories }: Options) =>
    importDiscourse(ctx, path, { source: name, categories, onProgress: progressLine() }),
  stackexchange: (ctx: Context, path: string, { name }: Options) =>
    importStackExchange(ctx, path, { site: name, onProgress: progressLine() }),
}

export type ImportKind = keyof typeof importers

/** One line that is written over on a terminal; one line every ten seconds in a log. */
function progressLine(): (progress: ImportProgress) => void {
  const began = performance.now()
  let last = 0
  return ({ done, total }) => {
    const now = performance.now()
    const often = process.stderr.isTTY ? 100 : 10_000
    if (now - last < often && done < total) return
    last = now
    const text = `${done} of ${total} topics, ${Math.round((now - began) / 1000)} s`
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}${done >= total ? '\n' : ''}` : `${text}\n`)
  }
}
