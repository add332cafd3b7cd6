import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from '@forium/schema/kernel/context.ts'
import { type ImportResult, importTopics } from '@forium/schema/transfer/import-topics.ts'
import type { ImportProgress } from '@forium/schema/transfer/run.ts'
import type { SourceItem } from '@forium/schema/transfer/source.ts'
import {
  type StackExchangeOptions,
  stackExchangeCategory,
  stackExchangeTopic,
} from '@forium/schema/transfer/stackexchange.ts'
import { timeOf } from '@forium/schema/transfer/stackexchange-row.ts'
import { rowsOf } from './rows.ts'
import { Spool } from './spool.ts'
import { leftOver } from './stackexchange-rest.ts'
import { tagsOf } from './stackexchange-tags.ts'
import { inTightHeap } from './tight-heap.ts'

export interface StackExchangeImport {
  /** Host name, `coffee.stackexchange.com`; found out when the path names it. */
  site?: string
  /** Name of the category that the questions go to. */
  category?: string
  /** The job that waits for it. */
  jobId?: string
  onProgress?: (progress: ImportProgress) => void
}

/** Imports a dump: a folder with Posts.xml, or that file. Users, Tags, Comments and Votes are read where they are there. */
export async function importStackExchange(
  ctx: Context,
  path: string,
  options: StackExchangeImport = {},
): Promise<ImportResult> {
  const posts = postsFileAt(path)
  const site = options.site ?? siteIn(resolve(path))
  const spool = new Spool()
  try {
    const duplicates = await fill(spool, posts)
    const { onProgress, jobId } = options
    const how = { source: sourceOf(site), total: spool.countQuestions(), onProgress, jobId, pause: () => nextTurn() }
    const items = itemsOf(spool, posts, duplicates, {
      site,
      category: stackExchangeCategory(options.category ?? 'Questions'),
      user: (id) => spool.person(id),
      textOf: (html) => ctx.render.html(html).text,
      acceptedAt: (id) => timeOf(spool.acceptedAt(id)),
    })
    return await inTightHeap(() => importTopics(ctx, how, items))
  } finally {
    spool.close()
  }
}

/** Returns the rows whose id was there already. */
async function fill(spool: Spool, posts: string): Promise<SourceItem[]> {
  const duplicates: SourceItem[] = []
  await spool.fill(rowsOf(posts), (row) => {
    if (spool.addPost(row)) return
    const reason = 'A row with this id came before.'
    duplicates.push({ skipped: { type: 'posts', externalId: `a/${row.Id}`, reason } })
  })
  const comments = besidePosts(posts, 'Comments')
  if (comments) await spool.fill(rowsOf(comments), (row) => spool.addComment(row))
  const users = besidePosts(posts, 'Users')
  if (users) await spool.fill(rowsOf(users), (row) => spool.addPerson(row))
  const votes = besidePosts(posts, 'Votes')
  const keepAccepted = (row: Record<string, string | undefined>) => {
    if (row.VoteTypeId === '1') spool.addAccepted(row.PostId!, row.CreationDate!)
  }
  if (votes) await spool.fill(rowsOf(votes), keepAccepted)
  spool.index()
  return duplicates
}

async function* itemsOf(
  spool: Spool,
  posts: string,
  duplicates: readonly SourceItem[],
  options: StackExchangeOptions,
): AsyncGenerator<SourceItem> {
  const tags = besidePosts(posts, 'Tags')
  yield* tagsOf(spool, tags, options.textOf)
  for (const question of spool.questions()) yield { topic: stackExchangeTopic(question, options) }
  yield* duplicates
  yield* leftOver(spool, tags !== null)
}

function postsFileAt(path: string): string {
  if (!existsSync(path)) throw new Error(`There is nothing at ${path}.`)
  if (/\.7z$/.test(path)) throw new Error('Unpack the .7z first (7z x), then give the folder.')
  if (!statSync(path).isDirectory()) return path
  const name = readdirSync(path).find((file) => /(?:^|[-_.])Posts\.xml$/i.test(file))
  if (!name) throw new Error(`There is no Posts.xml in ${path}.`)
  return join(path, name)
}

/** `coffee-Posts.xml` has its users in `coffee-Users.xml`. */
function besidePosts(posts: string, kind: string): string | null {
  const file = posts.replace(/Posts\.xml$/i, `${kind}.xml`)
  return file !== posts && existsSync(file) ? file : null
}

const known =
  /[a-z0-9-]+(?:\.[a-z0-9-]+)*\.stackexchange\.com|(?:[a-z]{2}\.)?(?:stackoverflow|superuser|serverfault|askubuntu)\.com|mathoverflow\.net/

function siteIn(path: string): string {
  const named = known.exec(path)?.[0]
  const short = /([a-z0-9]+)-stackexchange/.exec(path)?.[1]
  const site = named ?? (short && `${short}.stackexchange.com`)
  if (site) return site
  throw new Error(
    'Which site is it? Give --source coffee.stackexchange.com: the licence asks for a link to each source.',
  )
}

const sourceOf = (site: string) => `stackexchange:${site.replace(/\.stackexchange\.com$/, '')}`
