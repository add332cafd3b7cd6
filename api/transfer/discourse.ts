import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from '@forium/schema/kernel/context.ts'
import { discourseTopic } from '@forium/schema/transfer/discourse.ts'
import { type CategoryMap, readCategories } from '@forium/schema/transfer/discourse-categories.ts'
import { hostOfAvatar } from '@forium/schema/transfer/discourse-links.ts'
import { type ImportResult, importTopics } from '@forium/schema/transfer/import-topics.ts'
import type { ImportProgress } from '@forium/schema/transfer/run.ts'
import type { SourceItem } from '@forium/schema/transfer/source.ts'
import { filesIn, openArchive } from './archive.ts'
import { inTightHeap } from './tight-heap.ts'

export interface DiscourseImport {
  /** Which forum it is, when there may be several: the same in every run. */
  source?: string
  /** File with the names of the categories: `/categories.json`, `/site.json`, or a map of ids to names. */
  categories?: string
  /** Host name of the forum, for links to itself; found out when its avatars tell. */
  host?: string
  /** The job that waits for it. */
  jobId?: string
  onProgress?: (progress: ImportProgress) => void
}

/** Imports a folder (or .tar, .tar.gz, .tar.zst) of topics as Discourse's API gives them, one JSON file a topic. */
export async function importDiscourse(
  ctx: Context,
  path: string,
  options: DiscourseImport = {},
): Promise<ImportResult> {
  const archive = await openArchive(path)
  try {
    const files = await topicFilesIn(archive.folder)
    if (files.length === 0) throw new Error(`There are no topics (<slug>.<id>.json) in ${path}.`)
    const categories = await categoriesFor(archive.folder, options.categories)
    const host = options.host ?? (await hostOf(files))
    const source = options.source ? `discourse:${options.source}` : 'discourse'
    const { onProgress, jobId } = options
    const how = { source, total: files.length, onProgress, jobId, pause: () => nextTurn() }
    return await inTightHeap(() => importTopics(ctx, how, topicsOf(files, { categories, host })))
  } finally {
    await archive.close()
  }
}

async function* topicsOf(
  files: readonly string[],
  options: { categories: CategoryMap; host: string | null },
): AsyncGenerator<SourceItem> {
  let next = files.length > 0 ? readFile(files[0]!, 'utf8') : null
  for (const [at, file] of files.entries()) {
    const text = await next!
    // The disk works while the topic is imported.
    next = at + 1 < files.length ? readFile(files[at + 1]!, 'utf8') : null
    next?.catch(() => {})
    yield itemOf(text, basename(file), options)
  }
}

function itemOf(text: string, name: string, options: { categories: CategoryMap; host: string | null }): SourceItem {
  try {
    return discourseTopic(JSON.parse(text), name, options)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { skipped: { type: 'topics', externalId: name, reason: `The file is not JSON: ${error.message}.` } }
  }
}

const topicFile = /(?:^|\.)(\d+)\.json$/

/** By id: roughly the order in which they were written, and the same whatever the disk thinks. */
async function topicFilesIn(folder: string): Promise<string[]> {
  const files = await filesIn(folder, (name) => topicFile.test(name))
  const idOf = (file: string) => Number(topicFile.exec(basename(file))![1])
  return files
    .map((file) => ({ file, id: idOf(file) }))
    .sort((a, b) => a.id - b.id)
    .map(({ file }) => file)
}

async function categoriesFor(folder: string, given: string | undefined): Promise<CategoryMap> {
  const file = given ?? (await filesIn(folder, (name) => name === 'categories.json' || name === 'site.json'))[0]
  if (!file) return new Map()
  try {
    return readCategories(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    throw new Error(`${file} does not tell the categories: ${(error as Error).message}`, { cause: error })
  }
}

/** Asks the first topics that have somebody with a picture of their own. */
async function hostOf(files: readonly string[]): Promise<string | null> {
  for (const file of files.slice(0, 200)) {
    const template = /"avatar_template":"(\/user_avatar\/[^"]+)"/.exec(await readFile(file, 'utf8'))?.[1]
    const host = hostOfAvatar(template)
    if (host) return host
  }
  return null
}
