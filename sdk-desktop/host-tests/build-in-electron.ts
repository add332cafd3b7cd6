// Bundles the contract for real Electron into .cache/in-electron. For the workflow, and for who has an Electron.
import { copyFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const [from, to] = ['sdk-desktop/host-tests/testing/in-electron', '.cache/in-electron']
const options = { bundle: true, outdir: to, format: 'esm' } as const
await build({
  ...options,
  entryPoints: [`${from}/main.ts`],
  platform: 'node',
  external: ['electron'],
  outExtension: { '.js': '.mjs' },
})
await build({ ...options, entryPoints: [`${from}/window.ts`], platform: 'browser' })
copyFileSync('sdk-desktop/electron/preload.cjs', `${to}/preload.cjs`)
writeFileSync(
  `${to}/index.html`,
  '<!doctype html><meta charset="utf-8"><script type="module" src="/window.js"></script>',
)
