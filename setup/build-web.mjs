// Builds the web app into node_modules/.cache/web, where the server looks for it. Vite needs the project's own Node.
import { readdirSync, statSync } from 'node:fs'
import { run } from './run.mjs'

const built = 'node_modules/.cache/web/app.js'

/** Builds when something is newer than the last build. */
export async function buildWeb(node) {
  if (isFresh()) return
  console.error('Building the web app …')
  const output = []
  const args = ['--disable-warning=ExperimentalWarning', vite(), 'build', '--logLevel', 'warn']
  const code = await run(node, args, {
    cwd: 'web',
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (chunk) => output.push(chunk),
  })
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw Object.assign(new Error(`The web app could not be built (${code}).`), { exitCode: code })
}

/** npm puts it beside the app or above, as other packages leave room. */
function vite() {
  const beside = 'node_modules/vite/bin/vite.js'
  return statSync(`web/${beside}`, { throwIfNoEntry: false }) ? beside : `../${beside}`
}

function isFresh() {
  const since = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = ['web', 'codegen/client', 'codegen/generated'].flatMap((home) =>
    readdirSync(home, { recursive: true }).map((file) => `${home}/${file}`),
  )
  const code = sources.filter((file) => !/node_modules|\.svelte-kit|^web\/testing\/|\.test\.ts$/.test(file))
  return [...code, 'package-lock.json', 'setup/build-web.mjs'].every((file) => statSync(file).mtimeMs < since)
}
