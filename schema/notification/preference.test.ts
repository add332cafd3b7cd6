import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forumIn } from '../testing/forum.ts'
import { newsIn } from '../testing/news.ts'
import { createWorld } from '../testing/world.ts'
import { nextMorning } from './morning.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const news = newsIn(world)
  const ana = await world.person('ana')
  const bob = await world.person('bob')
  const admin = await world.person('admin', ['ADMIN'])
  const category = await forum.category(admin, 'Open')
  const topic = await forum.topic(ana, category.id)
  const set = (ctx: typeof ana, kind: string, medium: string, enabled: boolean) =>
    forum.act(ctx, 'setNotificationPreference', { kind, medium, enabled }, 'preferences { digest }')
  const digest = (ctx: typeof ana, input: Record<string, unknown>) =>
    forum.act(ctx, 'setDigest', input, 'preferences { digest timeZone }')
  const read = async (ctx: typeof ana) =>
    (
      await world.run(
        ctx,
        '{ viewerNotificationPreferences { digest timeZone isMailStopped preferences { kind medium enabled } } }',
      )
    ).viewerNotificationPreferences
  return { world, forum, news, ana, bob, topic, set, digest, read }
}

test('every kind has every medium; the bell tells of everything, mail of what calls for it', async () => {
  const { read, ana, world } = await start()
  const { preferences, ...rest } = await read(ana)
  assert.deepEqual(rest, { digest: 'OFF', timeZone: 'UTC', isMailStopped: false })
  assert.equal(preferences.length, 9 * 3)
  const off = preferences.filter((row: { enabled: boolean }) => !row.enabled)
  assert.deepEqual(
    off.map((row: { kind: string; medium: string }) => `${row.kind} ${row.medium}`),
    ['REACTED MAIL', 'REACTED PUSH', 'REPORT_DECIDED MAIL', 'REPORT_DECIDED PUSH'],
  )
  assert.equal(await read(world.guest), null)
})

test('a kind that is switched off rings no bell from then on, for that person alone', async () => {
  const { world, forum, news, ana, bob, topic, set } = await start()
  const cleo = await world.person('cleo')
  await set(ana, 'MENTIONED', 'BELL', false)
  await set(ana, 'POSTED', 'BELL', true)
  await forum.reply(bob, topic.id, { body: 'Look, @ana and @cleo' })
  await news.deliver()
  assert.deepEqual([await news.told(ana), await news.count(ana)], [[], 0])
  assert.deepEqual([await news.told(cleo), await news.count(cleo)], [['MENTIONED 2'], 1])
  const events = await forum.eventsFor(ana)
  assert.ok(!events.some((event) => event.type === 'NOTIFICATION_CREATED'))
  await set(ana, 'MENTIONED', 'BELL', true)
  await forum.reply(bob, topic.id, { body: 'Again, @ana' })
  await news.deliver()
  assert.deepEqual(await news.told(ana), ['MENTIONED 3'])
})

test('what nobody wants in any medium is not kept', async () => {
  const { world, forum, news, bob, topic, set } = await start()
  const cleo = await world.person('cleo')
  for (const medium of ['BELL', 'MAIL', 'PUSH']) await set(cleo, 'MENTIONED', medium, false)
  await forum.reply(bob, topic.id, { body: 'Look, @cleo' })
  await news.deliver()
  const { sql } = world.ports.database
  assert.deepEqual(
    await world.ports.database.all(sql.selectFrom('Notification').select('id').where('userId', '=', cleo.viewer.id!)),
    [],
  )
})

test('a digest has a frequency and a time zone that exists', async () => {
  const { digest, ana, world, forum } = await start()
  const first = await digest(ana, { frequency: 'WEEKLY', timeZone: 'Europe/Berlin' })
  assert.deepEqual(first.preferences, { digest: 'WEEKLY', timeZone: 'Europe/Berlin' })
  assert.deepEqual((await digest(ana, { frequency: 'DAILY' })).preferences.timeZone, 'Europe/Berlin')
  const wrong = await digest(ana, { timeZone: 'Europe/Atlantis' })
  assert.deepEqual(wrong.issues, [{ path: ['timeZone'], code: 'TIME_ZONE' }])
  const refused = await forum.act(world.guest, 'setDigest', { frequency: 'DAILY' }, 'preferences { digest }')
  assert.equal(refused.__typename, 'ForbiddenError')
})

test('morning is at eight by the reader’s own clock, also when it changes in the night', () => {
  const at = (text: string) => Date.parse(text)
  assert.equal(nextMorning(at('2026-01-01T12:00Z'), 'UTC', 'DAILY'), at('2026-01-02T08:00Z'))
  assert.equal(nextMorning(at('2026-01-02T08:00Z'), 'UTC', 'DAILY'), at('2026-01-03T08:00Z'))
  assert.equal(nextMorning(at('2026-03-28T20:00Z'), 'Europe/Berlin', 'DAILY'), at('2026-03-29T06:00Z'))
  assert.equal(nextMorning(at('2026-01-01T12:00Z'), 'America/New_York', 'WEEKLY'), at('2026-01-05T13:00Z'))
  assert.equal(nextMorning(at('2026-01-01T12:00Z'), 'Asia/Tokyo', 'WEEKLY'), at('2026-01-04T23:00Z'))
})
