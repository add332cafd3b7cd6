import BetterSqlite from 'better-sqlite3'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { onAllCores } from '../machine.ts'
import { median, type Row } from '../row.ts'
import type { Run } from '../run.ts'
import { startForium } from '../servers.ts'

const slowDown = 4

/** What a person with a slow phone has of the longest topic, and what they load for it. */
export async function vitalRows(run: Run): Promise<Row[]> {
  using _ = onAllCores()
  const file = await run.copyOfForum()
  const topic = longestTopic(file)
  await using forium = await startForium({ dataDir: run.folder, databaseFile: file, env: { PUBLIC_URL: '' } })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const address = `${forium.url}/t/-/${topic.id}`
    const measured: Vitals[] = []
    for (let round = 0; round < run.rounds; round++) measured.push(await read(browser, address))
    const middle = (key: keyof Vitals) => median(measured.map((one) => one[key]))
    return [
      rowOf(`topic of ${topic.posts} posts, ${slowDown} × slower CPU: largest paint`, middle('lcp'), 1500, 'ms'),
      rowOf('the same: layout shift while scrolling through', middle('cls'), 0.02, ''),
      rowOf('the same: slowest interaction', middle('inp'), 200, 'ms'),
      rowOf('first load of the topic page, JavaScript, gzip', (await scriptBytes(browser, address)) / 1000, 80, 'kB'),
      rowOf('first load of home, JavaScript, gzip', (await scriptBytes(browser, `${forium.url}/`)) / 1000, 70, 'kB'),
    ]
  } finally {
    await browser.close()
  }
}

interface Vitals {
  lcp: number
  cls: number
  inp: number
}

async function read(browser: Browser, address: string): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
    await page.addInitScript(observe)
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForFunction(() => document.documentElement.dataset.alive === 'true')
    await scrollThrough(page, session)
    await press(page)
    return await page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals)
  } finally {
    await context.close()
  }
}

/** Runs in the page: web.dev/articles/lcp, /cls (without the windows of five seconds: all of it counts), /inp. */
function observe(): void {
  const vitals = { lcp: 0, cls: 0, inp: 0 }
  Object.assign(window, { vitals })
  const watch = (type: string, each: (entry: never) => void, more = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) each(entry as never)
    }).observe({ type, buffered: true, ...more })
  watch('largest-contentful-paint', ({ startTime }: PerformanceEntry) => {
    vitals.lcp = startTime
  })
  watch('layout-shift', ({ value, hadRecentInput }: { value: number; hadRecentInput: boolean }) => {
    if (!hadRecentInput) vitals.cls += value
  })
  watch(
    'event',
    ({ duration, interactionId }: { duration: number; interactionId: number }) => {
      if (interactionId) vitals.inp = Math.max(vitals.inp, duration)
    },
    { durationThreshold: 16 },
  )
}

async function scrollThrough(page: Page, session: CDPSession): Promise<void> {
  for (let step = 0; step < 12; step++) {
    await session.send('Input.synthesizeScrollGesture', { x: 190, y: 400, yDistance: -1600, speed: 3000 })
    await page.waitForTimeout(60)
  }
}

/** Buttons of posts, by the finger: menus, reactions, whatever answers at once. Playwright's own click measures itself. */
async function press(page: Page): Promise<void> {
  const buttons = page.locator('main button:visible')
  const count = Math.min(await buttons.count(), 6)
  for (let at = 0; at < count; at++) {
    await buttons.nth(at).evaluate((button) => button.scrollIntoView({ block: 'center' }))
    await page.waitForTimeout(300)
    const box = (await buttons.nth(at).boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.waitForTimeout(300)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
  }
}

/** Every script that is asked for until the page answers to its reader, as it goes over the wire to who takes gzip. */
async function scriptBytes(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      const mark = () => document.documentElement.dataset.alive && performance.mark('alive')
      new MutationObserver(mark).observe(document, { subtree: true, attributeFilter: ['data-alive'] })
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    const scripts = await page.evaluate(() => {
      const alive = performance.getEntriesByName('alive')[0]!.startTime
      const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < alive)
      return [...new Set(before.map(({ name }) => name).filter((name) => new URL(name).pathname.endsWith('.js')))]
    })
    const sizes = await Promise.all(scripts.map(zippedSize))
    return sizes.reduce((sum, size) => sum + size, 0)
  } finally {
    await context.close()
  }
}

async function zippedSize(url: string): Promise<number> {
  const answer = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })
  if (answer.headers.get('content-encoding') !== 'gzip') throw new Error(`${url} does not come zipped.`)
  return Number(answer.headers.get('content-length'))
}

function longestTopic(file: string): { id: string; posts: number } {
  const db = new BetterSqlite(file, { readonly: true })
  const query = db.prepare<[], { id: string; posts: number }>(`
    select t."id", t."lastPostNumber" as posts from "Topic" t join "Category" c on c."id" = t."categoryId"
    where c."access" = 'PUBLIC' order by t."lastPostNumber" desc limit 1`)
  const found = query.get()!
  db.close()
  return found
}

function rowOf(name: string, value: number, limit: number, unit: string): Row {
  const digits = unit === '' ? 3 : value < 100 ? 1 : 0
  const ours = `${value.toFixed(digits)} ${unit}`.trim()
  return { name, ours, reference: '', ratio: null, budget: `≤ ${limit} ${unit}`.trim(), isKept: value <= limit }
}
