import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type BrowserContextOptions, chromium } from 'playwright-core'
import { folder } from './installed.ts'

const executablePath = '/usr/bin/chromium'

/** Why there is no browser here; false where there is one. */
export const noBrowser = !existsSync(executablePath) && `there is no Chromium at ${executablePath}`

/** `web/app.tsx` in Chromium; `open` shows what its hash says. */
export async function openPages() {
  const script = await bundled()
  const page = '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  const look = '<style>html,body,#root{height:100%;margin:0}#root{display:flex;flex-direction:column}</style>'
  const body = `${page}${look}<title>Forium</title><div id="root"></div><script type="module" src="/app.js"></script>`
  const server = createServer(({ url }, response) => {
    const [type, text] = url === '/app.js' ? ['text/javascript', script] : ['text/html', body]
    response.writeHead(200, { 'content-type': type }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args })
  return {
    async open(wanted: object, options: BrowserContextOptions = {}) {
      const context = await browser.newContext({ viewport: { width: 390, height: 760 }, ...options })
      const opened = await context.newPage()
      const { port } = server.address() as AddressInfo
      await opened.goto(`http://127.0.0.1:${port}/#${encodeURIComponent(JSON.stringify(wanted))}`)
      await opened.waitForFunction('globalThis.forium')
      return opened
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The views alone, minified: what they add to an app that has React Native and the client. */
export async function bundledViews(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, '../react-native/index.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2020',
    jsx: 'automatic',
    external: ['react', 'react-native', 'react/jsx-runtime', '@forium/client'],
  })
  return outputFiles[0]!.text
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'web/app.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    nodePaths: [join(folder, 'node_modules')],
    alias: { 'react-native': 'react-native-web' },
    define: { 'process.env.NODE_ENV': '"production"', __DEV__: 'false' },
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}
