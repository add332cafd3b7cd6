import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Row } from '@forium/schema/transfer/stackexchange-row.ts'
import { SaxesParser } from 'saxes'

/** Each `<row …/>` of a dump's file, as it streams by: such files are larger than memory. */
export async function* rowsOf(file: string): AsyncGenerator<Row> {
  const parser = new SaxesParser()
  let rows: Row[] = []
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push(attributes as Record<string, string>)
  })
  parser.on('error', (error) => {
    // Dumps hold control characters that XML forbids; the rest of the row is good.
    if (!/character/.test(error.message)) throw new Error(`${basename(file)} is not whole: ${error.message}`)
  })
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    parser.write(chunk as string)
    yield* rows
    rows = []
  }
  parser.close()
  yield* rows
}
