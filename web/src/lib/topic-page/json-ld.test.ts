import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonLdOf } from './json-ld.ts'

type Topic = Parameters<typeof jsonLdOf>[0]

const author = { __typename: 'User', id: 'usr_1', displayName: 'Ana </script>', handle: 'ana', avatarUrl: null }
const post = (number: number) => ({
  id: `pst_${number}`,
  number,
  url: `https://forum.example/t/x/top_1/${number}`,
  createdAt: '2026-01-01T00:00:00Z',
  editedAt: null,
  deletedAt: null,
  author,
  body: { text: `text ${number} </script><script>alert(1)</script>` },
  reactions: [{ emoji: '❤️', count: number }],
})
const topic = (more: object) =>
  ({
    kind: 'QUESTION',
    title: 'Why?',
    url: 'https://forum.example/t/x/top_1',
    createdAt: '2026-01-01T00:00:00Z',
    author,
    likeCount: 4,
    postCount: 3,
    category: { name: 'Help' },
    acceptedAnswer: post(3),
    posts: { nodes: [post(1), post(2), post(3), { ...post(4), deletedAt: 'x', body: null }] },
    ...more,
  }) as unknown as Topic
const read = (html: string) => JSON.parse(html.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, ''))

test('no text ends the script that it stands in', () => {
  const html = jsonLdOf(topic({}), 'https://forum.example')
  assert.equal(html.split('<').length - 1, 2)
  assert.equal(read(html).mainEntity.author.name, 'Ana </script>')
})

test('a solved question has its accepted answer, and the others as suggested ones', () => {
  const { mainEntity, ...page } = read(jsonLdOf(topic({}), 'https://forum.example'))
  assert.equal(page['@type'], 'QAPage')
  assert.equal(mainEntity.answerCount, 2)
  assert.match(mainEntity.text, /^text 1/)
  assert.equal(mainEntity.acceptedAnswer.url, 'https://forum.example/t/x/top_1/3')
  assert.equal(mainEntity.acceptedAnswer.upvoteCount, 3)
  assert.deepEqual(
    mainEntity.suggestedAnswer.map((answer: { url: string }) => answer.url),
    ['https://forum.example/t/x/top_1/2'],
  )
})

test('a discussion has comments and no answers', () => {
  const thing = read(jsonLdOf(topic({ kind: 'DISCUSSION', acceptedAnswer: null }), 'https://forum.example'))
  assert.equal(thing['@type'], 'DiscussionForumPosting')
  assert.equal(thing.comment.length, 2)
  assert.equal(thing.author.url, 'https://forum.example/u/ana')
})
