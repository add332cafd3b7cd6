import { distinctLinks } from './discourse-links.ts'
import type { Remark, SourceCategory, SourceLink, SourcePost, SourceTag, SourceTopic } from './source.ts'
import { type PeopleOptions, personOf } from './stackexchange-people.ts'
import { licenseOf, numberOf, type Row, tagNamesOf, timeOf } from './stackexchange-row.ts'

export interface StackExchangeOptions extends PeopleOptions {
  /** Host name: `coffee.stackexchange.com`. The licence asks for a link to each source. */
  site: string
  category: SourceCategory
  /** When an answer was accepted, from Votes.xml. */
  acceptedAt: (answerId: string) => number | null
}

export interface Question {
  question: Row
  answers: readonly Row[]
  /** Of the question and of its answers. */
  comments: readonly Row[]
}

/** One question with its answers and comments, all of them posts by date; the question comes first. */
export function stackExchangeTopic(
  { question, answers, comments }: Question,
  options: StackExchangeOptions,
): SourceTopic {
  const createdAt = timeOf(question.CreationDate) ?? 0
  const followers = [
    ...answers.map((row) => ({ row, isComment: false })),
    ...comments.map((row) => ({ row, isComment: true })),
  ].sort((a, b) => (timeOf(a.row.CreationDate) ?? 0) - (timeOf(b.row.CreationDate) ?? 0))
  const numbers = new Map([[question.Id, 1]])
  for (const [at, { row, isComment }] of followers.entries()) if (!isComment) numbers.set(row.Id, at + 2)
  const accepted = question.AcceptedAnswerId
  const posts = [
    answerOf(question, { number: 1, replyToNumber: null, accepted: false }, options),
    ...followers.map(({ row, isComment }, at) =>
      isComment
        ? commentOf(row, { number: at + 2, replyToNumber: numbers.get(row.PostId) ?? 1, question }, options)
        : answerOf(row, { number: at + 2, replyToNumber: null, accepted: row.Id === accepted }, options),
    ),
  ]
  return {
    externalId: `q/${question.Id}`,
    title: question.Title?.trim() || 'Untitled',
    slug: null,
    category: options.category,
    tags: tagNamesOf(question.Tags).map((name) => stackExchangeTag(name, null)),
    isQuestion: true,
    viewCount: numberOf(question.ViewCount),
    createdAt,
    closedAt: timeOf(question.ClosedDate),
    pinnedAt: null,
    unlisted: false,
    deletedAt: null,
    linksByNumber: false,
    posts,
    events: [],
    skipped: [],
    remarks: remarksOf(question, answers),
    totals: {
      questions: 1,
      answers: answers.length,
      comments: comments.length,
      closedInSource: question.ClosedDate ? 1 : 0,
      communityWikis: [question, ...answers].filter((row) => row.CommunityOwnedDate).length,
    },
  }
}

export function stackExchangeTag(name: string, description: string | null): SourceTag {
  return { externalId: `tag/${name}`, name, description }
}

export function stackExchangeCategory(name: string): SourceCategory {
  const place = { description: null, color: null, position: 0, restricted: false, parent: null }
  return { externalId: 'c/0', name, slug: name, ...place }
}

function remarksOf({ Id, AcceptedAnswerId }: Row, answers: readonly Row[]): Remark[] {
  if (!AcceptedAnswerId || answers.some((answer) => answer.Id === AcceptedAnswerId)) return []
  const text = `Its accepted answer ${AcceptedAnswerId} is not there; the question stands without one.`
  return [{ code: 'ACCEPTED_POST_MISSING', externalId: `q/${Id}`, text }]
}

interface Placing {
  number: number
  replyToNumber: number | null
}

function answerOf(row: Row, placing: Placing & { accepted: boolean }, options: StackExchangeOptions): SourcePost {
  const editedAt = timeOf(row.LastEditDate)
  const html = row.Body ?? ''
  return {
    ...shared(row, placing),
    externalId: `a/${row.Id}`,
    author: personOf(row.OwnerUserId, row.OwnerDisplayName, options),
    body: { html, markdown: null },
    acceptedAt: placing.accepted ? options.acceptedAt(row.Id!) : null,
    editedAt,
    editCount: editedAt === null ? 0 : 1,
    sourceUrl: `https://${options.site}/${placing.number === 1 ? 'q' : 'a'}/${row.Id}`,
    links: linksOf(html, options.site),
  }
}

function commentOf(row: Row, placing: Placing & { question: Row }, options: StackExchangeOptions): SourcePost {
  return {
    ...shared(row, { ...placing, accepted: false }),
    externalId: `comment/${row.Id}`,
    author: personOf(row.UserId, row.UserDisplayName, options),
    // `@Name` means a display name there and would be somebody's handle here.
    body: { html: null, markdown: (row.Text ?? '').replaceAll('@', '\\@') },
    acceptedAt: null,
    editedAt: null,
    editCount: 0,
    sourceUrl: `https://${options.site}/q/${placing.question.Id}#comment${row.Id}_${row.PostId}`,
    links: [],
  }
}

function shared(row: Row, { number, replyToNumber, accepted }: Placing & { accepted: boolean }) {
  const createdAt = timeOf(row.CreationDate) ?? 0
  const score = numberOf(row.Score)
  const state = { hidden: false, deletedAt: null }
  const license = licenseOf(row, createdAt)
  return { number, replyToNumber, accepted, likeCount: Math.max(0, score), score, ...state, createdAt, license }
}

const href = /<a\s[^>]*?href="(?:https?:\/\/([^/"]+))?\/(questions|q|a)\/(\d+)(?:\/[^"/#]*\/(\d+))?[^"]*"/g

function linksOf(html: string, site: string): SourceLink[] {
  const links: SourceLink[] = []
  for (const [, host, kind, id, answer] of html.matchAll(href)) {
    if (host && host !== site) continue
    const to = answer ? `a/${answer}` : kind === 'a' ? `a/${id}` : `q/${id}`
    links.push({ to, number: null })
  }
  return distinctLinks(links)
}
