import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Forum, openForum } from './forum.testing.ts'
import { importStackExchange } from './stackexchange.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const file = (root: string, rows: readonly Record<string, unknown>[]) =>
  `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n${rows
    .map(
      (row) =>
        `  <row ${Object.entries(row)
          .map(([name, value]) => `${name}="${escaped(String(value))}"`)
          .join(' ')} />`,
    )
    .join('\n')}\n</${root}>\n`

const at = (day: number) => `2016-03-${String(day).padStart(2, '0')}T12:00:00.500`

const posts = [
  {
    Id: 9,
    PostTypeId: 2,
    ParentId: 1,
    CreationDate: at(3),
    Score: -4,
    Body: '<p>Late &amp; wrong</p>',
    OwnerDisplayName: 'gone guy',
  },
  {
    ...{ Id: 1, PostTypeId: 1, AcceptedAnswerId: 2, CreationDate: at(1), Score: 5, ViewCount: 70, OwnerUserId: 4 },
    Body: '<p>How hot? See <a href="https://tea.stackexchange.com/q/99">this</a> and <a href="/a/2">that</a></p>',
    ...{ Title: 'How hot is "hot"?', Tags: '<green-tea><c++>', ClosedDate: at(9), LastEditDate: at(4) },
  },
  {
    Id: 2,
    PostTypeId: 2,
    ParentId: 1,
    CreationDate: at(2),
    Score: 3,
    Body: '<p>80 °C</p>',
    OwnerUserId: 5,
    ContentLicense: 'CC BY-SA 4.0',
  },
  {
    Id: 3,
    PostTypeId: 1,
    AcceptedAnswerId: 44,
    CreationDate: '2010-01-01T00:00:00',
    Score: -1,
    Body: '',
    Title: 'No answer',
    Tags: '|milk|green-tea|',
  },
  { Id: 5, PostTypeId: 2, ParentId: 4711, CreationDate: at(2), Score: 0, Body: '<p>orphan</p>', OwnerUserId: -1 },
  { Id: 6, PostTypeId: 4, CreationDate: at(1), Score: 0, Body: 'Leaves that were not oxidised.', OwnerUserId: -1 },
  { Id: 7, PostTypeId: 5, CreationDate: at(1), Score: 0, Body: '<p>Long text</p>', OwnerUserId: -1 },
  { Id: 8, PostTypeId: 6, CreationDate: at(1), Score: 0, Body: 'Vote for me', OwnerUserId: 4 },
  { Id: 2, PostTypeId: 2, ParentId: 1, CreationDate: at(2), Score: 0, Body: '<p>twice</p>' },
]
const comments = [
  { Id: 1, PostId: 2, Score: 2, Text: 'Is that **right**, @Olga?', CreationDate: at(2), UserId: 4 },
  { Id: 2, PostId: 1, Score: 0, Text: 'Which tea?', CreationDate: at(5), UserDisplayName: 'passer-by' },
  { Id: 3, PostId: 5, Score: 0, Text: 'On an orphan’s child', CreationDate: at(5), UserId: 4 },
  { Id: 4, PostId: 1000, Score: 0, Text: 'On nothing', CreationDate: at(5), UserId: 4 },
]
const users = [
  { Id: -1, DisplayName: 'Community', CreationDate: at(1) },
  { Id: 4, DisplayName: 'Olga', CreationDate: '2012-05-05T00:00:00', AboutMe: '<p>I like <b>tea</b>.</p>' },
  { Id: 5, DisplayName: 'Olga', CreationDate: '2013-05-05T00:00:00' },
]
const tags = [{ Id: 1, TagName: 'green-tea', Count: 2, ExcerptPostId: 6, WikiPostId: 7 }]
const votes = [
  { Id: 1, PostId: 2, VoteTypeId: 1, CreationDate: '2016-03-20T00:00:00' },
  { Id: 2, PostId: 2, VoteTypeId: 2, CreationDate: '2016-03-21T00:00:00' },
]

let folder: string
let forum: Forum
let result: Awaited<ReturnType<typeof importStackExchange>>
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forium-tea-'))
  writeFileSync(join(folder, 'Posts.xml'), file('posts', posts))
  writeFileSync(join(folder, 'Comments.xml'), file('comments', comments))
  writeFileSync(join(folder, 'Users.xml'), file('users', users))
  writeFileSync(join(folder, 'Tags.xml'), file('tags', tags))
  writeFileSync(join(folder, 'Votes.xml'), file('votes', votes))
  forum = await openForum()
  result = await importStackExchange(forum.ctx, folder, { site: 'tea.stackexchange.com' })
})
after(async () => {
  await forum.close()
  rmSync(folder, { recursive: true })
})

const postsOf = (title: string) =>
  forum.rows(
    `select p.*, u.displayName, u.handle, r.number as replyTo from Post p join Topic t on t.id = p.topicId
     join User u on u.id = p.authorId left join Post r on r.id = p.replyToPostId where t.title = ? order by p.number`,
    title,
  )

test('question, answers and comments become one topic by date', () => {
  assert.deepEqual(
    postsOf('How hot is "hot"?').map((row) => [row.number, row.replyTo, row.bodyText]),
    [
      [1, null, 'How hot? See this and that'],
      [2, null, '80 °C'],
      [3, 2, 'Is that right, @Olga?'],
      [4, null, 'Late & wrong'],
      [5, 1, 'Which tea?'],
    ],
  )
})

test('scores keep their sign, licences and sources their post', () => {
  assert.deepEqual(
    postsOf('How hot is "hot"?').map((row) => [row.importedScore, row.importedLikeCount, row.license, row.sourceUrl]),
    [
      [5, 5, 'CC BY-SA 3.0', 'https://tea.stackexchange.com/q/1'],
      [3, 3, 'CC BY-SA 4.0', 'https://tea.stackexchange.com/a/2'],
      [2, 2, 'CC BY-SA 3.0', 'https://tea.stackexchange.com/q/1#comment1_2'],
      [-4, 0, 'CC BY-SA 3.0', 'https://tea.stackexchange.com/a/9'],
      [0, 0, 'CC BY-SA 3.0', 'https://tea.stackexchange.com/q/1#comment2_1'],
    ],
  )
  assert.equal(postsOf('No answer')[0]!.license, 'CC BY-SA 2.5')
  assert.equal(result.report.totals.postsScoredBelowZero, 2)
})

test('people of one name are told apart, those without an id keep the name they had', () => {
  assert.deepEqual(
    postsOf('How hot is "hot"?').map((row) => [row.displayName, row.handle]),
    [
      ['Olga', 'olga'],
      ['Olga', 'olga-2'],
      ['Olga', 'olga'],
      ['gone guy', 'gone-guy'],
      ['passer-by', 'passer-by'],
    ],
  )
  assert.equal(postsOf('No answer')[0]!.displayName, 'Deleted person')
  const [olga] = forum.rows(`select bio, createdAt from User where handle = 'olga'`)
  assert.deepEqual([olga!.bio, olga!.createdAt], ['I like tea.', Date.UTC(2012, 4, 5)])
})

test('dates without a zone are UTC, and the day of acceptance comes from the votes', () => {
  const [topic] = forum.rows(`select * from Topic where title like 'How hot%'`)
  assert.equal(topic!.createdAt, Date.UTC(2016, 2, 1, 12, 0, 0, 500))
  assert.equal(topic!.acceptedAt, Date.UTC(2016, 2, 20))
  assert.equal(topic!.closedAt, Date.UTC(2016, 2, 9, 12, 0, 0, 500))
  assert.equal(topic!.acceptedPostId, postsOf('How hot is "hot"?')[1]!.id)
  assert.deepEqual([topic!.kind, topic!.viewCount], ['QUESTION', 70])
})

test('both spellings of tags are read, and the excerpt describes the tag', () => {
  const rows = forum.rows(
    `select t.title, g.name, g.description from TopicTag x join Tag g on g.id = x.tagId join Topic t on t.id = x.topicId order by t.title, g.name`,
  )
  assert.deepEqual(
    rows.map((row) => [row.title.slice(0, 3), row.name, row.description]),
    [
      ['How', 'c++', null],
      ['How', 'green-tea', 'Leaves that were not oxidised.'],
      ['No ', 'green-tea', 'Leaves that were not oxidised.'],
      ['No ', 'milk', null],
    ],
  )
})

test('whatever did not come in is named with its reason', () => {
  const { skipped, remarks, counts } = result.report
  assert.deepEqual(
    skipped.map(({ externalId, reason }) => `${externalId} ${reason.slice(0, 24)}`),
    [
      'a/2 A row with this id came ',
      'a/6 The excerpt of a tag’s w',
      'a/7 A tag’s wiki: its excerp',
      'a/8 A moderator’s nomination',
      'a/5 An answer to question 47',
      'comment/3 A comment on 5, which is',
      'comment/4 A comment on 1000, which',
    ],
  )
  assert.deepEqual([counts.posts.found, counts.posts.created], [13, 6])
  assert.deepEqual(
    remarks.filter(({ code }) => code !== 'HANDLE_CHANGED').map(({ code, externalId }) => [code, externalId]),
    [
      ['ACCEPTED_POST_MISSING', 'q/3'],
      ['LINK_UNRESOLVED', 'a/1'],
    ],
  )
})

test('a second run writes nothing; an answer that came since is added', async () => {
  const version = forum.dataVersion()
  const again = () => importStackExchange(forum.ctx, folder, { site: 'tea.stackexchange.com' })
  assert.equal((await again()).report.changed, false)
  assert.equal(forum.dataVersion(), version)
  // Between two that are there already: those keep their numbers.
  const late = { Id: 50, PostTypeId: 2, ParentId: 1, CreationDate: at(3), Score: 1, Body: '<p>New</p>', OwnerUserId: 5 }
  writeFileSync(join(folder, 'Posts.xml'), file('posts', [late, ...posts]))
  const { report } = await again()
  assert.deepEqual([report.counts.posts.created, report.counts.posts.updated], [1, 0])
  const numbers = postsOf('How hot is "hot"?').map((row) => [row.number, row.bodyText.slice(0, 5)])
  assert.deepEqual(numbers.slice(2), [
    [3, 'Is th'],
    [4, 'Late '],
    [5, 'Which'],
    [6, 'New'],
  ])
  assert.equal(report.remarkCounts.NUMBER_TAKEN, undefined)
})

test('a dump that ends in the middle, is not unpacked or names no site is refused in words', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'forium-broken-'))
  const at = join(broken, 'Posts.xml')
  writeFileSync(at, file('posts', posts).slice(0, -40))
  await assert.rejects(importStackExchange(forum.ctx, at, { site: 'x.example' }), /Posts\.xml is not whole/)
  await assert.rejects(importStackExchange(forum.ctx, at), /Which site is it/)
  await assert.rejects(importStackExchange(forum.ctx, join(broken, 'no')), /nothing at/)
  writeFileSync(join(broken, 'a.7z'), '')
  await assert.rejects(importStackExchange(forum.ctx, join(broken, 'a.7z')), /Unpack the \.7z/)
  rmSync(at)
  await assert.rejects(importStackExchange(forum.ctx, broken, { site: 'x.example' }), /no Posts\.xml/)
  rmSync(broken, { recursive: true })
})

test('a control character that XML forbids costs nothing but itself', async () => {
  const odd = mkdtempSync(join(tmpdir(), 'forium-odd-'))
  const row = { Id: 900, PostTypeId: 1, CreationDate: at(1), Score: 0, Body: 'a@@b', Title: 'Odd' }
  writeFileSync(join(odd, 'Posts.xml'), file('posts', [row]).replace('@@', '&#x1;'))
  const { report } = await importStackExchange(forum.ctx, odd, { site: 'odd.stackexchange.com' })
  assert.equal(report.counts.topics.created, 1)
  rmSync(odd, { recursive: true })
})
