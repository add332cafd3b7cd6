import { basename } from 'node:path'
import type { Context } from '@forium/schema/kernel/context.ts'
import { reportText } from '@forium/schema/transfer/report-text.ts'
import type { ImportProgress } from '@forium/schema/transfer/run.ts'
import { importDiscourse } from '../transfer/discourse.ts'
import { importStackExchange } from '../transfer/stackexchange.ts'

interface Options {
  name?: string
  categories?: string
  jobId?: string
  json?: boolean
}

/** Runs the import with its progress on the terminal, then prints the report. Exit code 3: something was left out. */
export async function runImport(ctx: Context, kind: ImportKind, path: string, options: Options): Promise<number> {
  const { report } = await importers[kind](ctx, path, options)
  console.log(options.json ? JSON.stringify(report, null, 2) : reportText(report))
  return report.skipped.length > 0 ? 3 : 0
}

const importers = {
  discourse: (ctx: Context, path: string, { name, categories, jobId }: Options) =>
    importDiscourse(ctx, path, { source: name, categories, jobId, onProgress: progressLine() }),
  stackexchange: (ctx: Context, path: string, { name, jobId }: Options) =>
    importStackExchange(ctx, path, { site: name, jobId, onProgress: progressLine() }),
}

/** A server that started it learns in words why it failed; when the server is gone, so is the import. */
export async function underServer(path: string, work: () => Promise<number>): Promise<number> {
  if (!process.connected) return work()
  process.once('disconnect', () => process.exit(1))
  // Listening alone keeps nobody here once the work is done.
  process.channel?.unref()
  try {
    return await work()
  } catch (error) {
    // Where the file lies is nothing for a web page.
    const words = (error instanceof Error ? error.message : String(error)).replaceAll(path, basename(path))
    await new Promise<void>((resolve) => process.send!({ failure: words }, undefined, undefined, () => resolve()))
    throw error
  }
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
