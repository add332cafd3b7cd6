// Bundles the page of the Tauri example out of this repository into its dist. An app has `npm run build` for it.
import { copyFileSync } from 'node:fs'
import { build } from 'esbuild'

const folder = 'sdk-desktop/examples/tauri'
await build({
  bundle: true,
  format: 'esm',
  entryPoints: [`${folder}/window.ts`],
  outdir: `${folder}/dist`,
  alias: { '@tauri-apps': './sdk-desktop/host-tests/node_modules/@tauri-apps' },
})
copyFileSync(`${folder}/index.html`, `${folder}/dist/index.html`)
