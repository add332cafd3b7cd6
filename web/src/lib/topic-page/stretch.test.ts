import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joined, runsOf, withAnswer, withPost, withReactions } from './stretch.ts'
import { type PagePost, pagePost, type Stretch } from './topic-page.ts'

const post = (number: number, more: Partial<PagePost> = {}): PagePost =>
  ({
    id: `pst_${number}`,
    number,
    version: 1,
    updatedAt: '2026-01-01',
    reactions: [],
    isAcceptedAnswer: false,
    ...more,
  }) as PagePost
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => post(from + at))
const stretch = (from: number, to: number, ends: Partial<Stretch> = {}): Stretch => ({
  posts: range(from, to),
  before: null,
  after: null,
  ...ends,
})
const numbers = ({ posts }: Stretch) => posts.map(({ number }) => number).join(' ')

test('pages are joined on either side and what both have is there once', () => {
  const middle = stretch(5, 8, { before: 'b', after: 'a' })
  const down = joined(middle, stretch(8, 10, { before: 'x' }), 'after')
  assert.equal(numbers(down), '5 6 7 8 9 10')
  assert.deepEqual([down.before, down.after], ['b', null])
  const up = joined(down, stretch(1, 5, { after: 'x' }), 'before')
  assert.equal(numbers(up), '1 2 3 4 5 6 7 8 9 10')
  assert.deepEqual([up.before, up.after], [null, null])
})

test('a new post is added once, in its place, whichever of answer and event comes first', () => {
  const end = stretch(1, 3)
  const mine = withPost(end, post(5))
  const both = withPost(mine, post(4))
  assert.equal(numbers(both), '1 2 3 4 5')
  assert.equal(numbers(withPost(both, post(5))), '1 2 3 4 5')
})

test('a new post is not added to a page that lacks what lies between', () => {
  const middle = stretch(5, 8, { before: 'b', after: 'a' })
  assert.equal(withPost(middle, post(20)), middle)
  assert.equal(withPost(middle, post(2)), middle)
})

test('of two versions of a post the newer stays, in whichever order they come', () => {
  const edited = post(2, { version: 2, body: { html: 'new' } })
  const once = withPost(stretch(1, 3), edited)
  assert.equal(once.posts[1]!.body!.html, 'new')
  assert.equal(withPost(once, post(2)), once)
})

test('counts of an event leave what the viewer gave', () => {
  const known = {
    ...stretch(1, 1),
    posts: [post(1, { reactions: [{ emoji: '👍', count: 1, viewerHasReacted: true }] })],
  }
  const next = withReactions(known, 'pst_1', [
    { emoji: '👍', count: 2 },
    { emoji: '🎉', count: 1 },
  ])
  assert.deepEqual(next.posts[0]!.reactions, [
    { emoji: '👍', count: 2, viewerHasReacted: true },
    { emoji: '🎉', count: 1, viewerHasReacted: false },
  ])
})

test('a post as an event shows it keeps what only the viewer’s page knew', () => {
  const known = post(1, { viewerCanEdit: true, reactions: [{ emoji: '👍', count: 1, viewerHasReacted: true }] })
  const event = {
    ...post(1),
    body: { html: 'a', text: 'a', markdown: 'a' },
    topic: { id: 'top' },
    viewerCanEdit: undefined,
  }
  const next = pagePost({ ...event, reactions: [{ emoji: '👍', count: 1 }] } as never, known)
  assert.equal(next.viewerCanEdit, true)
  assert.equal(next.reactions[0]!.viewerHasReacted, true)
  assert.deepEqual(next.body, { html: 'a' })
})

test('at most one post is the answer', () => {
  const one = withAnswer(stretch(1, 3), 'pst_2')
  const other = withAnswer(one, 'pst_3')
  assert.deepEqual(
    other.posts.map((each) => each.isAcceptedAnswer),
    [false, false, true],
  )
})

test('runs stay the same runs when more comes before and after them', () => {
  const shown = (posts: PagePost[], seams: number[]) =>
    runsOf(posts, new Set(seams)).map((run) => `${run[0]!.number}-${run.at(-1)!.number}`)
  assert.deepEqual(shown(range(8, 27), [8]), ['8-17', '18-27'])
  assert.deepEqual(shown(range(1, 27), [8]), ['1-7', '8-17', '18-27'])
  assert.deepEqual(shown([...range(1, 12), post(31)], [8, 31]), ['1-7', '8-12', '31-31'])
})
