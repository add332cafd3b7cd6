// Main process, preload script and window, joined as Electron joins them. For our own tests: it reads the real preload.cjs.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { Bridge } from '../electron/bridge.ts'
import { attachForium, type ElectronOptions } from '../electron/main.ts'
import { electronHost } from '../electron/renderer.ts'
import type { HostUnderTest } from './contract.ts'
import { type FakeElectronOptions, fakeElectron } from './fake-electron.ts'
import type { FakePage } from './fake-ipc.ts'

const preload = readFileSync(new URL('../electron/preload.cjs', import.meta.url), 'utf8')

/** As sandboxed as in Electron: there is a `require`, and it knows nothing but `electron`. */
export function runPreload(electron: FakePage['preload'], isMainFrame = true): void {
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  runInNewContext(preload, { require, process: { isMainFrame }, Promise, Error })
}

export type Wired = Awaited<ReturnType<typeof wired>>

export async function wired(
  options: Partial<ElectronOptions> = {},
  fake: Omit<FakeElectronOptions, 'folder'> & { folder?: string } = {},
) {
  const made = fake.folder === undefined
  const folder = fake.folder ?? mkdtempSync(join(tmpdir(), 'forium-desktop-'))
  const electron = fakeElectron({ ...fake, folder })
  const desktop = await attachForium(electron.parts, {
    scheme: 'acme',
    origins: ['app://-'],
    windows: electron.windows,
    appId: 'com.acme.forum',
    tray: { icon: 'icon.png', unreadIcon: 'unread.png' },
    platform: fake.platform ?? 'linux',
    argv: [],
    ...options,
  })
  return {
    electron,
    desktop,
    folder,
    open: (origin = 'app://-') => electron.open(origin, runPreload),
    close() {
      desktop.dispose()
      if (made) rmSync(folder, { recursive: true })
    },
  }
}

/** What a script of that page finds. */
export function inPage(page: FakePage): void {
  Object.assign(globalThis, { foriumDesktop: (page.exposed as { foriumDesktop?: Bridge }).foriumDesktop })
}

export async function electronUnderTest(
  { link }: { link?: string },
  platform: 'linux' | 'darwin' | 'win32',
): Promise<HostUnderTest> {
  const it = await wired({ argv: link && platform !== 'darwin' ? ['acme', '--flag', link] : [] }, { platform })
  const { electron } = it
  const openUrl = (url: string) => electron.app.emit('open-url', { preventDefault() {} }, url)
  if (link && platform === 'darwin') openUrl(link)
  const page = it.open()
  inPage(page)
  const host = await electronHost()
  const shownAs = (title: string) => electron.shown.find(({ options }) => options.title === title)!
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  return {
    host,
    close: it.close,
    world: {
      badge: electron.badge,
      shown: () => electron.shown.map(({ options: { title, body } }) => ({ title: plain(title), body: plain(body) })),
      click: (title) => shownAs(title).emit('click', {}),
      reply: (title, reply) => shownAs(title).emit('reply', { reply }),
      openLink: (url) =>
        platform === 'darwin' ? openUrl(url) : electron.app.emit('second-instance', {}, ['acme', url]),
      tray: () => electron.tray()?.items.map(({ label }) => label) ?? null,
      chooseInTray: (label) =>
        electron
          .tray()!
          .items.find((item) => item.label === label)!
          .click(),
      opened: () => electron.opened,
      setFocused: (on) => page.window.setFocused(on),
      setIdle: (on) => electron.powerMonitor.emit(on ? 'lock-screen' : 'unlock-screen'),
      setAwake: (on) => electron.powerMonitor.emit(on ? 'resume' : 'suspend'),
      loseSecrets: () => void electron.keyChain.key++,
    },
  }
}
