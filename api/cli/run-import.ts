import type { Context } from '@forium/schema/kernel/context.ts'
import type { ImportProgress } from '@forium/schema/transfer/run.ts'
import { importDiscourse } from '../transfer/discourse.ts'

interface Options {
  name?: string
  categories?: string
}

/** Runs the import with its progress on the terminal, then prints the report. */
export async function runImport(
  ctx: Context,
  kind: 'discourse' | 'stackexchange',
  path: string,
  options: Options,
): Promise<number> {
  const { report } = await importDiscourse(ctx, path, {
    source: options.name,
    categories: options.categories,
    onProgress: progressLine(),
  })
  console.log(JSON.stringify(report, null, 2))
  return report.skipped.length > 0 ? 3 : 0
}

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
