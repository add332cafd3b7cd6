// What a topic page costs at least: node:http, better-sqlite3, three SELECTs, the very bytes that Forium answers.
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import BetterSqlite from 'better-sqlite3'

interface TopicRow {
  id: string
  categoryId: string
  categoryName: string
  categorySlug: string
  categoryColor: string
  authorId: string
  authorName: string
  authorAvatar: string | null
  [column: string]: string | number | null
}

interface PostRow {
  id: string
  number: number
  createdAt: number
  editedAt: number | null
  html: string | null
  authorId: string
  displayName: string
  avatarUrl: string | null
}

const pageSize = 20

const topicSql = `
  select t."id", t."title", t."slug", t."kind", t."postCount", t."viewCount", t."likeCount", t."acceptedPostId",
    t."closedAt", t."createdAt", t."lastPostedAt", c."id" as "categoryId", c."name" as "categoryName",
    c."slug" as "categorySlug", c."color" as "categoryColor", u."id" as "authorId", u."displayName" as "authorName",
    u."avatarUrl" as "authorAvatar"
  from "Topic" t join "Category" c on c."id" = t."categoryId" join "User" u on u."id" = t."authorId"
  where t."id" = ? and t."deletedAt" is null and c."access" = 'PUBLIC'`

const postsSql = `
  select p."id", p."number", p."createdAt", p."editedAt", p."authorId", u."displayName", u."avatarUrl",
    case when p."deletedAt" is null and p."hiddenAt" is null then p."bodyHtml" end as "html"
  from "Post" p join "User" u on u."id" = p."authorId"
  where p."topicId" = ? order by p."number" limit ${pageSize + 1}`

const reactionsSql = `
  select r."postId", r."emoji", count(*) as "count"
  from "Post" p join "Reaction" r on r."postId" = p."id"
  where p."topicId" = ? and p."number" <= ? group by r."postId", r."emoji"
  order by r."postId", "count" desc, r."emoji"`

interface ReactionRow {
  postId: string
  emoji: string
  count: number
}

export function topicPages(file: string, publicUrl: string): (id: string) => string {
  const db = new BetterSqlite(file, { readonly: true })
  const topicById = db.prepare<[string], TopicRow>(topicSql)
  const postsOf = db.prepare<[string], PostRow>(postsSql)
  const reactionsOf = db.prepare<[string, number], ReactionRow>(reactionsSql)
  return (id) => {
    const topic = topicById.get(id)
    if (!topic) return '{"data":{"topic":null}}'
    const found = postsOf.all(id)
    const posts = found.slice(0, pageSize)
    const endCursor = btoa(JSON.stringify([posts.at(-1)!.number]))
    const reactions = Map.groupBy(reactionsOf.all(id, posts.at(-1)!.number), (row) => row.postId)
    return JSON.stringify({
      data: {
        topic: {
          ...fieldsOf(topic, publicUrl),
          posts: {
            nodes: posts.map((post) => nodeOf(post, reactions.get(post.id) ?? [])),
            pageInfo: { hasNextPage: found.length > pageSize, endCursor },
          },
        },
      },
    })
  }
}

function fieldsOf(topic: TopicRow, publicUrl: string) {
  return {
    id: topic.id,
    title: topic.title,
    slug: topic.slug,
    url: `${publicUrl}/t/${topic.slug}/${topic.id}`,
    kind: topic.kind,
    postCount: topic.postCount,
    viewCount: topic.viewCount,
    likeCount: topic.likeCount,
    isSolved: topic.acceptedPostId !== null,
    isClosed: topic.closedAt !== null,
    createdAt: instant(topic.createdAt as number),
    lastPostedAt: instant(topic.lastPostedAt as number),
    category: { id: topic.categoryId, name: topic.categoryName, slug: topic.categorySlug, color: topic.categoryColor },
    author: { id: topic.authorId, displayName: topic.authorName, avatarUrl: topic.authorAvatar },
  }
}

function nodeOf(post: PostRow, reactions: readonly ReactionRow[]) {
  return {
    id: post.id,
    number: post.number,
    createdAt: instant(post.createdAt),
    editedAt: post.editedAt === null ? null : instant(post.editedAt),
    body: post.html === null ? null : { html: post.html },
    author: { id: post.authorId, displayName: post.displayName, avatarUrl: post.avatarUrl },
    reactions: reactions.map(({ emoji, count }) => ({ emoji, count })),
  }
}

const instant = (time: number): string => new Date(time).toISOString()

function serve(port: number, file: string, publicUrl: string): void {
  const page = topicPages(file, publicUrl)
  createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const asked = request.method === 'POST' ? JSON.parse(Buffer.concat(chunks).toString()) : null
      const body = Buffer.from(asked ? page(asked.variables.id) : 'ready')
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
      response.end(body)
    })
  }).listen(port, '127.0.0.1')
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href)
  serve(Number(process.argv[2]), process.argv[3]!, process.argv[4]!)
