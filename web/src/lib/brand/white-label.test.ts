import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { seedDemo } from '@forium/api/cli/demo.ts'
import { updateCommunity } from '@forium/schema/community/community.service.ts'
import { crawl } from '../../../testing/crawl.ts'
import { openMailbox, plain } from '../../../testing/mailbox.ts'
import { startWebServer } from '../../../testing/server.ts'

/** The product's own name: with a brand set, nobody may meet it. */
const vendor = /forium/i

const mailbox = await openMailbox()
const server = await startWebServer({ env: { ...mailbox.env, GRAPHIQL: 'off' } })
after(async () => {
  await server.close()
  await mailbox.close()
})
await updateCommunity(server.system(), { name: 'Acme', brand: { accentColor: '#be123c' } })
await seedDemo(server.runtime, server.communityId)

const starts = [
  ...[
    '/',
    '/sign-in',
    '/sign-up',
    '/sign-in?token=x',
    '/verify-email?token=x',
    '/reset-password',
    '/reset-password?token=x',
  ],
  ...[
    '/invitation?token=x',
    '/confirm-email?token=x',
    '/sign-out',
    '/search?q=a',
    '/tags',
    '/people',
    '/chat',
    '/inbox',
  ],
  ...[
    '/review',
    '/notifications',
    '/new-topic',
    '/welcome',
    '/welcome?step=done',
    '/settings',
    '/admin',
    '/nope',
    '/t/x/top_x',
  ],
  ...['/manifest.webmanifest', '/icon.svg', '/icon.svg?maskable', '/favicon.ico', '/icon-180.png', '/feed.atom'],
  ...['/sitemap.xml', '/robots.txt', '/service-worker.js', '/_app/nope.js', '/graphiql', '/healthz', '/readyz'],
]
const messages = join(import.meta.dirname, '../../messages/en')
const people = [
  ['a guest', null],
  ['a member', []],
  ['an agent', ['AGENT']],
  ['an admin', ['ADMIN']],
] as const

const keys = new Set(
  readdirSync(messages).flatMap((file) => Object.keys(JSON.parse(readFileSync(`${messages}/${file}`, 'utf8')))),
)
/** Keys that stand in a page where a text is missing. */
const wordless = (body: string) =>
  [
    ...body
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .matchAll(/(?:>|aria-label="|title="|placeholder=")\s*([\w.-]+)\s*[<"]/g),
  ]
    .map(([, text]) => text!)
    .filter((text) => text.includes('.') && keys.has(text))

for (const [who, roles] of people)
  test(`no page, script, header or error that ${who} can get says who made the product`, async () => {
    const person = roles && (await server.person(`crawler-${roles[0]?.toLowerCase() ?? 'member'}`, [...roles]))
    const found = await crawl(server.url, starts, person ? `session=${person.token}` : undefined)
    const leaks = found.flatMap(({ path, headers, body }) => {
      const where = vendor.exec(`${headers}\n${body}`)
      return where ? [`${path}: …${`${headers}\n${body}`.slice(Math.max(0, where.index - 60), where.index + 60)}…`] : []
    })
    assert.deepEqual(leaks, [])
    assert.deepEqual(
      found.flatMap(({ path, body }) =>
        (path === '/admin/words' ? [] : wordless(body)).map((key) => `${path}: ${key}`),
      ),
      [],
    )
    // It went somewhere: pages, scripts, and errors in the brand's name.
    assert.ok(found.some(({ path }) => path.endsWith('.js')))
    assert.ok(found.filter(({ status }) => status === 200).length > 20)
    const missing = found.find(({ path }) => path === '/nope')
    assert.equal(missing?.status, 404)
    assert.match(missing?.body ?? '', /Acme/)
    const broken = found.filter(({ status, path }) => status >= 500 && path !== '/graphiql')
    assert.deepEqual(
      broken.map(({ path, status }) => `${status} ${path}`),
      [],
    )
  })

test('the app that is installed is the community', async () => {
  const manifest = (await (await fetch(`${server.url}/manifest.webmanifest`)).json()) as Record<string, unknown>
  assert.deepEqual(
    [manifest.name, manifest.short_name, manifest.start_url, manifest.display],
    ['Acme', 'Acme', '/', 'standalone'],
  )
  const icons = manifest.icons as { src: string; purpose: string; type?: string }[]
  assert.ok(icons.some(({ purpose }) => purpose === 'maskable'))
  for (const { src, type } of icons) {
    const icon = await fetch(server.url + src)
    assert.equal(icon.status, 200, src)
    if (type) assert.match(icon.headers.get('content-type')!, new RegExp(type.replace('+', '\\+')))
  }
  const png = Buffer.from(await (await fetch(`${server.url}/icon-192.png`)).arrayBuffer())
  assert.deepEqual([png.toString('latin1', 1, 4), png.readUInt32BE(16)], ['PNG', 192])
  const home = await (await fetch(server.url)).text()
  for (const part of ['rel="manifest"', 'rel="apple-touch-icon"', 'name="theme-color"', '<title>Acme</title>'])
    assert.ok(home.includes(part), part)
})

test('mail comes from the community', async () => {
  const body = new URLSearchParams({ email: 'crawler-member@example.com' })
  const headers = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' }
  await fetch(`${server.url}/sign-in?/link`, { method: 'POST', headers, body })
  await mailbox.link('crawler-member@example.com')
  await sleep(0)
  assert.ok(mailbox.mails.length > 0)
  for (const mail of mailbox.mails) {
    assert.doesNotMatch(plain(mail.raw), vendor)
    assert.match(mail.raw, /Acme/)
  }
})
