import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discoursePostJson as post, discourseTopicJson as topic } from './discourse.testing.ts'
import { discourseTopic } from './discourse.ts'
import { categoryOf, readCategories } from './discourse-categories.ts'
import { discourseLinks } from './discourse-links.ts'

const options = { categories: new Map(), host: 'forum.example' }

function read(json: unknown) {
  const item = discourseTopic(json, 'x.1.json', options)
  assert.ok('topic' in item, JSON.stringify(item))
  return item.topic
}

function refused(json: unknown) {
  const item = discourseTopic(json, 'x.1.json', options)
  assert.ok('skipped' in item)
  return item.skipped
}

test('a paged topic is refused, not imported in part', () => {
  const json = topic(7, [post(1, 1)], { post_stream: { posts: [post(1, 1)], stream: [1, 2, 3] } })
  assert.deepEqual(refused(json), {
    type: 'topics',
    externalId: 't/7',
    reason: 'Only 1 of its 3 posts are here. Fetch it unpaged (print=true), then import again.',
  })
  const withoutStream = topic(7, [post(1, 1)], { posts_count: 2, post_stream: { posts: [post(1, 1)] } })
  assert.match(refused(withoutStream).reason, /Only 1 of its 2/)
})

test('what is no topic, has no posts or is private is refused in words', () => {
  assert.match(refused({ categories: [] }).reason, /not a topic of Discourse/)
  assert.match(refused([]).reason, /not a topic/)
  assert.match(refused(topic(7, [post(1, 1, { created_at: 'yesterday' })])).reason, /created_at/)
  assert.match(refused(topic(7, [])).reason, /no posts/)
  assert.match(refused(topic(7, [post(1, 1, { post_type: 4 })])).reason, /no posts/)
  assert.match(refused(topic(7, [post(1, 1)], { archetype: 'private_message' })).reason, /private message/)
})

test('the title is the plain one, NUL goes', () => {
  assert.equal(read(topic(7, [post(1, 1)], { title: 'A & B\0' })).title, 'A & B')
  assert.equal(read(topic(7, [post(1, 1)], { title: '  ' })).title, 'Untitled')
})

test('dates are those of the source to the millisecond, never now', () => {
  const found = read(topic(7, [post(1, 1), post(2, 2, { version: 3 })]))
  assert.equal(found.createdAt, Date.UTC(2020, 0, 1))
  assert.equal(found.posts[0]!.createdAt, Date.UTC(2020, 0, 1, 10, 0, 0, 123))
  assert.deepEqual([found.posts[0]!.editedAt, found.posts[0]!.editCount], [null, 0])
  assert.deepEqual([found.posts[1]!.editedAt, found.posts[1]!.editCount], [Date.UTC(2021, 4, 5), 2])
})

test('posts stand by number, whatever their order in the file, and keep their gaps', () => {
  const found = read(topic(7, [post(3, 9), post(1, 1), post(2, 4)]))
  assert.deepEqual(
    found.posts.map((each) => each.number),
    [1, 4, 9],
  )
})

test('likes are action 2, whoever else acted', () => {
  const actions = [{ id: 6, count: 9 }, { id: 2, count: 4, acted: true }, { id: 3 }]
  assert.equal(read(topic(7, [post(1, 1, { actions_summary: actions })])).posts[0]!.likeCount, 4)
})

test('tags are names or objects, or there are none', () => {
  const names = (tags: unknown) => read(topic(7, [post(1, 1)], { tags })).tags.map((tag) => tag.name)
  assert.deepEqual(names(['a', 'b']), ['a', 'b'])
  assert.deepEqual(names([{ id: 1, name: 'a', slug: 'a' }]), ['a'])
  assert.deepEqual(names(undefined), [])
})

test('small actions become events and whispers are left out', () => {
  const small = post(3, 3, { post_type: 3, action_code: 'split_topic', cooked: '<p>moved</p>', action_code_who: 'ben' })
  const found = read(
    topic(
      7,
      [
        post(1, 1),
        post(2, 2, { post_type: 4, cooked: '<p>staff only</p>' }),
        small,
        post(4, 4, { post_type: 3, action_code: 'closed.enabled', cooked: '' }),
        post(5, 5, { post_type: 2 }),
      ],
      { closed: true },
    ),
  )
  assert.deepEqual(
    found.events.map((event) => [event.externalId, event.type, event.html]),
    [
      ['p/3', 'SPLIT_TOPIC', '<p>moved</p> @ben'],
      ['p/4', 'CLOSED', ''],
    ],
  )
  assert.deepEqual(
    found.posts.map((each) => each.number),
    [1, 5],
  )
  assert.match(found.skipped[0]!.reason, /whisper/)
  assert.equal(found.closedAt, Date.UTC(2020, 0, 4, 10, 0, 0, 123))
  assert.equal(found.totals.moderatorPosts, 1)
  assert.ok(!JSON.stringify(found.posts).includes('staff only'))
})

test('closed, archived, pinned, unlisted and deleted are kept apart', () => {
  const state = (fields: Record<string, unknown>) => {
    const { closedAt, pinnedAt, unlisted, deletedAt } = read(topic(7, [post(1, 1)], fields))
    return [closedAt !== null, pinnedAt !== null, unlisted, deletedAt !== null]
  }
  assert.deepEqual(state({}), [false, false, false, false])
  assert.deepEqual(state({ archived: true }), [true, false, false, false])
  assert.deepEqual(state({ pinned: true, pinned_at: '2020-02-02T00:00:00Z' }), [false, true, false, false])
  assert.deepEqual(state({ archetype: 'banner' }), [false, true, false, false])
  assert.deepEqual(state({ visible: false }), [false, false, true, false])
  assert.deepEqual(state({ deleted_at: '2020-02-02T00:00:00Z' }), [false, false, false, true])
})

test('people without a name are one placeholder, deleted and hidden posts keep their place', () => {
  const gone = post(2, 2, { username: null, name: null, avatar_template: null, user_id: null })
  const found = read(
    topic(7, [post(1, 1), gone, post(3, 3, { hidden: true, cooked: null }), post(4, 4, { user_deleted: true })]),
  )
  assert.deepEqual([found.posts[0]!.author.externalId, found.posts[0]!.author.displayName], ['u/ana_b', 'Ana B.'])
  assert.deepEqual([found.posts[1]!.author.externalId, found.posts[1]!.author.displayName], ['u/', 'Deleted person'])
  assert.equal(found.remarks[0]!.code, 'PERSON_DELETED')
  assert.deepEqual([found.posts[2]!.hidden, found.posts[2]!.body.html], [true, ''])
  assert.equal(found.posts[3]!.deletedAt, Date.UTC(2021, 4, 5))
})

test('a picture of one’s own is kept, letters are not', () => {
  const avatar = (avatar_template: unknown) =>
    read(topic(7, [post(1, 1, { avatar_template })])).posts[0]!.author.avatarUrl
  assert.equal(
    avatar('/user_avatar/forum.example/ana/{size}/4.png'),
    'https://forum.example/user_avatar/forum.example/ana/144/4.png',
  )
  assert.equal(avatar('https://avatars.example/v4/letter/a/ba9def/{size}.png'), null)
})

test('what was typed is kept beside what was shown, where it is there', () => {
  const [first, second] = read(topic(7, [post(1, 1, { raw: '*x*', cooked: '<em>x</em>' }), post(2, 2)])).posts
  assert.deepEqual(first!.body, { html: '<em>x</em>', markdown: '*x*' })
  assert.equal(second!.body.markdown, null)
})

test('links and quotes inside the forum are found, others are not', () => {
  const cooked =
    '<a href="/t/a-b/12/3">x</a> <a class="y" href="https://forum.example/t/a-b/12">x</a> <a href="/t/15/2?u=ana">x</a> ' +
    '<a href="/t/2014/15">x</a> <a href="https://other.example/t/z/9/9">x</a> <a href="/t/a-b/12/3">again</a> ' +
    '<aside class="quote no-group" data-username="b" data-post="4" data-topic="64"></aside>'
  assert.deepEqual(discourseLinks(cooked, 'forum.example'), [
    { to: 't/12', number: 3 },
    { to: 't/12', number: null },
    { to: 't/15', number: 2 },
    { to: 't/2014', number: 15 },
    { to: 't/64', number: 4 },
  ])
})

test('categories are told by any of three files, else by number', () => {
  const child = { id: 11, name: 'Child', slug: 'child', color: 'A1B2C3', parent_category_id: 10, read_restricted: true }
  const parent = { id: 10, name: 'Help', slug: 'help', position: 3, description_text: 'Ask here' }
  for (const file of [
    { category_list: { categories: [{ ...parent, subcategory_list: [child] }] } },
    { categories: [parent, child] },
  ]) {
    const found = categoryOf(readCategories(file), 11)
    assert.deepEqual(
      [found.name, found.color, found.restricted, found.parent!.name],
      ['Child', '#a1b2c3', true, 'Help'],
    )
  }
  const map = readCategories({ '10': 'Help', '11': { name: 'Child', slug: 'kid' } })
  assert.deepEqual([categoryOf(map, 10).name, categoryOf(map, 11).slug], ['Help', 'kid'])
  assert.deepEqual([categoryOf(map, 12).name, categoryOf(map, null).name], ['Category 12', 'Uncategorized'])
  assert.throws(() => readCategories({ hello: 1 }))
})
