import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { noBrowser, openBrowser, visit } from './browser.ts'
import { startWebServer } from './server.ts'

const skip = noBrowser
let broken = false
const fails = () => Promise.reject(new Error('no such disk'))
const server = await startWebServer({
  database: (real) => ({
    sql: real.sql,
    all: (query) => (broken ? fails() : real.all(query)),
    first: (query) => (broken ? fails() : real.first(query)),
    batch: (statements) => real.batch(statements),
  }),
})
const browser = skip ? null! : await openBrowser()
after(async () => {
  await browser?.close()
  broken = false
  await server.close()
})

test('a page that cannot be made is the community’s own where it is known, and says when to come again', {
  skip,
}, async () => {
  broken = false
  const known = await fetch(server.url, { headers: { 'accept-language': 'fr' } })
  assert.equal(known.status, 200)
  await known.text()
  // It is remembered beside the answer.
  await fetch(server.url).then((answer) => answer.text())
  await new Promise((resolve) => setTimeout(resolve, 1000))
  broken = true
  const answer = await fetch(`${server.url}/tags`, { headers: { 'accept-language': 'pl', accept: 'text/html' } })
  const text = await answer.text()
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5'])
  assert.match(text, /<strong dir="auto">Example<\/strong>/)
  assert.match(text, /cannot be shown right now[\s\S]*503/)
  assert.doesNotMatch(text, /forium|<script|no such disk/i)
  const asked = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ community { name } }"}',
  }
  const api = await fetch(`${server.url}/graphql`, asked)
  const { errors } = (await api.json()) as { errors: { extensions: { code: string } }[] }
  assert.equal(errors[0]?.extensions.code, 'INTERNAL')
})

const titles = {
  en: 'This page cannot be shown right now',
  de: 'Diese Seite kann gerade nicht angezeigt werden',
  ar: 'لا يمكن عرض هذه الصفحة الآن',
}
const sections = (text: string) => [...text.matchAll(/<section lang="(\w+)"/g)].map(([, lang]) => lang)

test('when not even the frame of a page can be read, three languages say so, in light and dark', { skip }, async () => {
  const { token } = await server.person('ana')
  broken = true
  const { page, close } = await visit(browser, server.url, token, { locale: 'pl-PL' })
  const answer = await page.goto(server.url)
  assert.equal(answer?.status(), 503)
  for (const [lang, name] of Object.entries(titles)) {
    const section = page.locator(`section[lang=${lang}]`)
    await section.getByRole('heading', { level: 1, name }).waitFor()
    assert.equal(await section.getByRole('link').getAttribute('href'), '/')
  }
  assert.doesNotMatch(await page.content(), /forium|<script/i)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    )
  }
  await close()
})

test('whoever asks in one of the three reads that one alone, Arabic from right to left', { skip }, async () => {
  broken = true
  for (const [locale, lang] of [
    ['en-GB', 'en'],
    ['de-AT', 'de'],
    ['ar', 'ar'],
  ] as const) {
    const { page, close } = await visit(browser, server.url, undefined, { locale })
    await page.goto(server.url)
    await page.getByRole('heading', { name: titles[lang] }).waitFor()
    assert.equal(await page.getByRole('heading').count(), 1)
    assert.equal(await page.locator('html').getAttribute('lang'), lang)
    const direction = await page.getByRole('heading').evaluate((heading) => getComputedStyle(heading).direction)
    assert.equal(direction, lang === 'ar' ? 'rtl' : 'ltr')
    await close()
  }
})

test('a language that was chosen comes before those of the browser, and nonsense chooses none', { skip }, async () => {
  broken = true
  const of = async (headers: Record<string, string>) => {
    const answer = await fetch(server.url, { headers: { accept: 'text/html', ...headers } })
    return sections(await answer.text())
  }
  assert.deepEqual(await of({ cookie: 'lang=ar', 'accept-language': 'en' }), ['ar'])
  assert.deepEqual(await of({ 'accept-language': 'fr, DE-de;q=0.8, en;q=0.2' }), ['de'])
  for (const nonsense of ['', '*', '.*', '";<section lang="xx">', 'xx'])
    assert.deepEqual(await of({ 'accept-language': nonsense }), ['en', 'de', 'ar'])
})
