import { relative } from 'node:path'

/** One line for every test that did not really run, with the reason its author gave. */
export default async function* skipped(events) {
  for await (const { type, data } of events) {
    const reason = data?.skip ?? data?.todo
    if ((type === 'test:pass' || type === 'test:fail') && reason !== undefined)
      yield `${data.file ? `${relative('.', data.file)}: ` : ''}${data.name}: ${reason === true ? 'no reason given' : reason}\n`
  }
}
