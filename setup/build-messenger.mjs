// Builds sdk-mobile/messenger.html: one file with everything in it, and a policy that names its script and its style by
// what they are. Run it by itself, or call `buildMessenger`.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { leanSvelte } from './messenger-svelte.mjs'

const root = resolve(import.meta.dirname, '..')
const page = join(root, 'sdk-mobile/messenger/page')
const built = join(root, 'sdk-mobile/messenger.html')

/** Builds when something is newer than the last build; gives the path of the file. */
export async function buildMessenger() {
  if (isFresh()) return built
  const { script, style } = await bundle()
  // Whole or not at all: others may be reading it.
  const draft = `${built}.${process.pid}`
  writeFileSync(draft, html(script, style))
  renameSync(draft, built)
  return built
}

/** Vite and the compiler come with the web app. */
async function bundle() {
  const found = createRequire(join(root, 'web/package.json'))
  const from = (name) => import(pathToFileURL(found.resolve(name)).href)
  const [{ build }, { svelte }] = await Promise.all([from('vite'), from('@sveltejs/vite-plugin-svelte')])
  const { output } = await build({
    root: page,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      svelte({ configFile: false, compilerOptions: { runes: true, css: 'external', fragments: 'tree', cssHash } }),
      leanDocuments,
      rawState,
      leanSvelte,
    ],
    build: {
      write: false,
      // Chrome of 2023, iOS 16.4: the WebViews of today.
      target: ['chrome111', 'safari16.4'],
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: join(page, 'main.ts'),
        output: { codeSplitting: false, format: 'iife' },
        // Svelte's custom elements are made when they are read; there are none here.
        treeshake: { moduleSideEffects: (id) => !id.endsWith('custom-element.js') },
      },
    },
  })
  const scripts = output.filter(({ type }) => type === 'chunk')
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css'))
  if (scripts.length !== 1 || styles.length !== 1 || output.length !== 2)
    throw new Error(`messenger.html must be one script and one style: ${output.map(({ fileName }) => fileName)}`)
  return { script: scripts[0].code.trim(), style: String(styles[0].source).trim() }
}

/**
 * What the page never asks for stays out of it: the hash of each document, by which servers may know it. Without it the
 * text is sent.
 */
const leanDocuments = {
  name: 'lean-documents',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('codegen/generated/')) return null
    return { code: code.replace(/^ *id: ["'][0-9a-f]{16}["'],$/gm, ''), map: null }
  },
}

/** All state of the page is `$state.raw`, so that a part of Svelte can stay out. */
const rawState = {
  name: 'raw-state',
  enforce: 'pre',
  transform(code, id) {
    if (id.startsWith(page) && /\$state\s*[(<]/.test(code)) throw new Error(`${id}: use $state.raw`)
    return null
  },
}

/** Short, for it stands at every element: the place of the file among all. */
const files = readdirSync(page, { recursive: true })
  .filter((file) => file.endsWith('.svelte'))
  .sort()
const cssHash = ({ filename }) => `s${files.findIndex((file) => filename.endsWith(file)).toString(36)}`

function html(given, style) {
  // Nothing in a string may end the element that the script stands in.
  const script = given.replace(/<(?=\/script|!--|script)/gi, '\\x3c')
  if (/<\/style/i.test(style)) throw new Error('A style may not end its own element.')
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src https: http: data: blob:',
    // Until the page knows its community; then it forbids itself all others. Nothing is asked before that.
    'connect-src https: http: wss: ws:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html',
  ].join('; ')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><title>Messenger</title>
<style>${style}</style></head><body><script>${script}</script>`
}

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`

function isFresh() {
  const since = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = ['sdk-mobile/messenger/page', 'codegen/client', 'codegen/generated'].flatMap((home) =>
    readdirSync(join(root, home), { recursive: true }).map((file) => `${home}/${file}`),
  )
  const code = sources.filter((file) => !/node_modules|\.test\.ts$/.test(file))
  return [...code, 'package-lock.json', 'setup/build-messenger.mjs', 'setup/messenger-svelte.mjs'].every(
    (file) => statSync(join(root, file)).mtimeMs < since,
  )
}

if (process.argv[1] === import.meta.filename) {
  const file = await buildMessenger()
  const { gzipSync } = await import('node:zlib')
  console.log(`${file}: ${(gzipSync(readFileSync(file), { level: 9 }).length / 1000).toFixed(1)} kB gzip`)
}
