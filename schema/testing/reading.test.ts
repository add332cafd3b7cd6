import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import {
  type DocumentNode,
  execute,
  type GraphQLField,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { cursorOf } from '../feed/cursor.ts'
import { openFeed } from '../feed/subscribe.ts'
import { schema } from '../index.ts'
import type { Context } from '../kernel/context.ts'
import { selectionOf, type Values, visitOf } from './every-field.ts'
import { createTwoCommunities, type TwoCommunities, words } from './two-communities.ts'

let all: TwoCommunities
let values: Values
before(async () => {
  all = await createTwoCommunities()
  const said = Object.values(words).map((word) => word.toLowerCase())
  values = {
    id: all.ids,
    ids: [all.ids.slice(0, 100)],
    'category.slug': ['topsecret-place', 'otherside-open'],
    'reviewItems.status': ['OPEN', 'DECIDED'],
    'tag.slug': said,
    'user.handle': ['memberotherside', 'contactotherside', 'contact'],
    'search.query': said,
    'similarTopics.text': said,
    'topics.list': ['LATEST', 'NEW', 'UNREAD', 'TOP', 'UNANSWERED'],
    'topics.categoryId': [all.here.closed, all.there.open],
    'topics.authorId': [all.here.insider.viewer.id, all.there.contact.viewer.id],
    'statistics.from': ['2025-12-01T00:00:00.000Z'],
    'statistics.to': ['2026-02-01T00:00:00.000Z'],
    'conversations.tag': ['internaltag'],
    'resolveLink.path': [`/t/x/${all.here.secret}`, `/t/x/${all.here.secret}/2`, `/t/x/${all.there.topic}`],
    'users.query': ['other', 'a'],
    first: [5],
    number: [1],
    'participants.first': [3],
  }
})

/** What may never be in an answer to whom; everybody else sees it somewhere, or the test would mean nothing. */
const hidden: Record<string, readonly (keyof typeof words)[]> = {
  guest: ['restricted', 'talk', 'note', 'internal', 'report', 'other'],
  visitor: ['restricted', 'talk', 'note', 'internal', 'report', 'other'],
  member: ['restricted', 'talk', 'note', 'internal', 'report', 'other'],
  contact: ['restricted', 'note', 'internal', 'report', 'other'],
  insider: ['talk', 'note', 'internal', 'report', 'other'],
  agent: ['restricted', 'report', 'other'],
  moderator: ['restricted', 'talk', 'note', 'other'],
  admin: ['other'],
  owner: ['other'],
}

function viewers(): Record<string, Context> {
  const { people, contact, insider } = all.here
  return { ...people, contact, insider }
}

for (const [name, forbidden] of Object.entries(hidden))
  test(`every query, asked by ${name}, answers without what is not theirs`, async () => {
    const ctx = viewers()[name]!
    const seen = new Set<string>()
    for (const field of Object.values(schema.getQueryType()!.getFields()))
      for await (const [document, text] of answers(ctx, field, 2)) {
        for (const word of Object.values(words)) if (found(text, word)) seen.add(word)
        for (const kind of forbidden)
          assert.ok(!found(text, words[kind]), `${name} found ${words[kind]} with ${document.slice(0, 120)}`)
      }
    const visible = Object.keys(words).filter((kind) => !forbidden.includes(kind as never))
    assert.deepEqual(
      [...seen].sort(),
      visible.map((kind) => words[kind as keyof typeof words]).sort(),
      'and with what is',
    )
  })

for (const [name, forbidden] of Object.entries(hidden))
  test(`the whole log, read by ${name}, holds nothing that is not theirs`, async () => {
    const ctx = viewers()[name]!
    const text = await wholeFeed(ctx)
    for (const kind of forbidden) assert.ok(!found(text, words[kind]), `${name} received ${words[kind]}`)
    const expected = {
      agent: words.note,
      insider: words.restricted,
      contact: words.talk,
      moderator: words.report,
      admin: words.restricted,
    }[name]
    if (expected) assert.ok(found(text, expected), `${name} receives ${expected}`)
  })

test('people of one community see nothing of the other, whatever they are there', async () => {
  for (const [name, ctx] of Object.entries(all.there.people)) {
    const mine = [words.restricted, words.talk, words.note, words.internal, words.report]
    for (const field of Object.values(schema.getQueryType()!.getFields()))
      for await (const [document, text] of answers(ctx, field, 1)) {
        for (const word of mine)
          assert.ok(!found(text, word), `${name} of the other community found ${word} with ${document.slice(0, 120)}`)
      }
  }
})

test('what is not marked as the viewer’s own is the same for two members', async () => {
  const { world, here } = all
  const [first, second] = [here.people.member, await world.person('zoe')]
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    if (field.name.startsWith('viewer') || field.extensions.viewerDependent) continue
    const { document, variables } = visitOf(schema, field, { ...values, id: [here.topic, here.post, here.open] }, 2)
    const pruned = withoutOwnFields(document)
    for (const given of variables) {
      const [one, two] = await Promise.all([first, second].map((ctx) => answerTo(ctx, pruned, given)))
      assert.equal(one, two, `differs by person without being marked: ${document.slice(0, 160)}`)
    }
  }
})

/** The document without the fields that are marked as depending on who asks. */
function withoutOwnFields(document: string): string {
  const types = new TypeInfo(schema)
  const Field = () => (types.getFieldDef()?.extensions.viewerDependent ? null : undefined)
  return print(visit(parse(document), visitWithTypeInfo(types, { Field })))
}

/** The field's answers to every try, beside the document. */
async function* answers(ctx: Context, field: GraphQLField<unknown, unknown>, depth: number) {
  const { document, variables } = visitOf(schema, field, values, depth)
  for (const given of variables)
    yield [`${field.name} ${JSON.stringify(given)}`, await answerTo(ctx, document, given)] as const
}

const parsed = new Map<string, DocumentNode>()

async function answerTo(ctx: Context, text: string, variableValues: Record<string, unknown> = {}): Promise<string> {
  let document = parsed.get(text)
  if (!document) {
    document = parse(text)
    assert.deepEqual(validate(schema, document), [], text.slice(0, 200))
    parsed.set(text, document)
  }
  return JSON.stringify(await execute({ schema, document, variableValues, contextValue: all.world.again(ctx) }))
}

/** All events from the first on; where the stream ends with a reset, it is taken up again after it. */
async function wholeFeed(ctx: Context): Promise<string> {
  const selection = selectionOf(schema, schema.getType('Event')!, 2, [], values)
  const document = parse(`subscription { events { ... on EventDelivered { event ${selection} } } }`)
  const parts: string[] = []
  let cursor: string | null = cursorOf(ctx, 0)
  while (cursor) {
    const feed = await openFeed(all.world.again(ctx), cursor, {})
    cursor = null
    for await (const frame of feed) {
      if (frame.kind === 'caughtUp') break
      if (frame.kind === 'reset') cursor = frame.cursor
      else
        parts.push(
          JSON.stringify(await execute({ schema, document, rootValue: frame, contextValue: all.world.again(ctx) })),
        )
    }
  }
  return parts.join('\n')
}

/** Any spelling of it. What was asked for is not in an answer, so finding it there says something. */
function found(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .replaceAll(/<\/?mark>|[\u0002\u0003]/g, '')
    .includes(word.toLowerCase())
}
