import type { Context } from '../kernel/context.ts'
import { typeOfId } from '../kernel/ids.ts'
import { findNode } from '../kernel/node.ts'

/**
 * What an address of this forum, or of one that was imported, means here: `/t/<slug>/<id>/<n>`, `/p/<id>`, `/u/<name>`,
 * `/c/<slug>/<id>` of Discourse; `/questions/<id>`, `/q/<id>`, `/a/<id>` of Stack Exchange. Null: nothing you may see.
 */
export async function resolveLink(ctx: Context, path: string): Promise<{ id: string } | null> {
  const [kind = '', ...rest] = partsOf(path)
  const candidates = Object.hasOwn(readers, kind) ? readers[kind]!(rest) : []
  for (const candidate of candidates) {
    const id = await idOf(ctx, candidate)
    const found = id && (await findNode(ctx, id))
    if (found) return found
  }
  return null
}

/** One way to read a path, the first that leads somewhere counts. */
type Candidate =
  | { topic: string; number: number }
  | { own: string }
  | { handle: string }
  | { slug: string }
  | { external: string }

const readers: Record<string, (parts: readonly string[]) => Candidate[]> = {
  t: topicPath,
  p: ([id]) => numbered('p', id),
  c: (parts) => [...numbered('c', parts.at(-1)), ...parts.slice(-1).map((slug) => ({ slug }))],
  u: personPath,
  users: personPath,
  questions: ([id, , answer]) => [...numbered('a', answer), ...numbered('q', id)],
  q: ([id]) => [...numbered('q', id), ...numbered('a', id)],
  a: ([id]) => numbered('a', id),
}

/** `/t/<slug>/<id>[/<n>]`, or without the slug; a slug may itself be a number. */
function topicPath(parts: readonly string[]): Candidate[] {
  const own = parts.findIndex((part) => typeOfId(part) === 'Topic')
  if (own >= 0) return pointing(parts[own]!, parts[own + 1], { own: parts[own]! })
  const named = parts.length === 3 ? [1] : [0, 1]
  return named.flatMap((at) => {
    if (!isNumber(parts[at])) return []
    const topic = `t/${parts[at]}`
    return pointing(topic, parts[at + 1], { external: topic })
  })
}

/** The post, or the topic when it has no such number: better there than nowhere. */
function pointing(topic: string, number: string | undefined, otherwise: Candidate): Candidate[] {
  return isNumber(number)
    ? [{ external: `${topic}/${number}` }, { topic, number: Number(number) }, otherwise]
    : [otherwise]
}

function personPath([name]: readonly string[]): Candidate[] {
  return name ? [{ external: `u/${name.toLowerCase()}` }, { handle: name.toLowerCase() }] : []
}

const numbered = (kind: string, id: string | undefined): Candidate[] =>
  isNumber(id) ? [{ external: `${kind}/${id}` }] : []

const isNumber = (text: string | undefined): boolean => /^\d{1,15}$/.test(text ?? '')

function partsOf(path: string): string[] {
  const [plain = ''] = path.slice(0, 2048).split(/[?#]/)
  return plain.split('/').filter(Boolean).map(decoded)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('\0', '')
  } catch {
    return part
  }
}

async function idOf(ctx: Context, candidate: Candidate): Promise<string | null> {
  if ('own' in candidate) return candidate.own
  if ('external' in candidate) return externalId(ctx, candidate.external)
  if ('handle' in candidate) return idBy(ctx, 'User', 'handle', candidate.handle)
  if ('slug' in candidate) return idBy(ctx, 'Category', 'slug', candidate.slug)
  const topicId = typeOfId(candidate.topic) ? candidate.topic : await externalId(ctx, candidate.topic)
  return topicId ? postAt(ctx, topicId, candidate.number) : null
}

/** Of whichever source had it first. */
async function externalId(ctx: Context, id: string): Promise<string | null> {
  const { sql } = ctx.database
  const sources = sql.selectFrom('ImportJob').select('source').where('communityId', '=', ctx.communityId)
  const query = sql.selectFrom('ExternalRef').select('objectId').where('communityId', '=', ctx.communityId)
  const row = await ctx.database.first(
    query.where('source', 'in', sources).where('externalId', '=', id).orderBy('importedAt').limit(1),
  )
  return row?.objectId ?? null
}

async function postAt(ctx: Context, topicId: string, number: number): Promise<string | null> {
  const query = ctx.database.sql.selectFrom('Post').select('id').where('communityId', '=', ctx.communityId)
  const row = await ctx.database.first(query.where('topicId', '=', topicId).where('number', '=', number))
  return row?.id ?? null
}

async function idBy(
  ctx: Context,
  table: 'User' | 'Category',
  column: 'handle' | 'slug',
  value: string,
): Promise<string | null> {
  const query = ctx.database.sql.selectFrom(table as 'User').select('id')
  const row = await ctx.database.first(
    query.where('communityId', '=', ctx.communityId).where(column as 'handle', '=', value),
  )
  return row?.id ?? null
}
