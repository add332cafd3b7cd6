import { copyFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Adapter } from '@sveltejs/kit'

/** How many builds stay: a server that runs still reads from the one it began with. */
const keptBuilds = 3

/**
 * Puts the built app where Forium's server loads it from: `client/` is served as it is, `app.js` answers requests.
 * The two know each other by this file's interface alone, so that the app could move into a worker.
 */
export function inProcess(out: string): Adapter {
  return {
    name: 'forium-in-process',
    async adapt(builder) {
      const build = `build-${Date.now()}`
      builder.writeClient(`${out}/${build}/client`)
      await builder.compress(`${out}/${build}/client`)
      const server = builder.getServerDirectory()
      builder.generateServerInstance(`${server}/server.js`)
      builder.copy(server, `${out}/${build}/server`)
      copyFileSync('src/error.html', `${out}/${build}/error.html`)
      writeFileSync(`${out}/next.js`, entry(build))
      renameSync(`${out}/next.js`, `${out}/app.js`)
      removeOld(out)
    },
    supports: { read: () => false },
    vite: {
      plugins: {
        post: [
          {
            name: 'forium-bundle-everything',
            apply: 'build',
            config: () => ({ ssr: { noExternal: true } }),
          },
        ],
      },
    },
  }
}

function removeOld(out: string): void {
  const builds = readdirSync(out).filter((name) => name !== 'app.js')
  const newest = builds.sort((a, b) => statSync(join(out, b)).mtimeMs - statSync(join(out, a)).mtimeMs)
  for (const old of newest.slice(keptBuilds)) rmSync(join(out, old), { force: true, recursive: true })
}

const entry = (build: string) => `import { readFileSync } from 'node:fs'
import { server } from './${build}/server/server.js'
/** Folder of the files that are served as they are. */
export const client = new URL('./${build}/client', import.meta.url)
/** What is shown when there is no answer. */
export const failure = readFileSync(new URL('./${build}/error.html', import.meta.url), 'utf8')
let ready
/** Answers one request. \`host\` gives the contract in process and the caller's address. */
export async function respond(request, host) {
  await (ready ??= server.init({ env: {} }))
  return server.respond(request, { platform: host, getClientAddress: () => host.address })
}
`
