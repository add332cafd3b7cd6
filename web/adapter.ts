import { rmSync, writeFileSync } from 'node:fs'
import type { Adapter } from '@sveltejs/kit'

/**
 * Puts the built app where Forium's server loads it from: `client/` is served as it is, `app.js` answers requests.
 * The two know each other by this file's interface alone, so that the app could move into a worker.
 */
export function inProcess(out: string): Adapter {
  return {
    name: 'forium-in-process',
    async adapt(builder) {
      rmSync(out, { force: true, recursive: true })
      builder.writeClient(`${out}/client`)
      await builder.compress(`${out}/client`)
      const server = builder.getServerDirectory()
      builder.generateServerInstance(`${server}/server.js`)
      builder.copy(server, `${out}/server`)
      writeFileSync(`${out}/app.js`, entry(builder.getAppPath()))
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

const entry = (appPath: string) => `import { server } from './server/server.js'
export const immutable = ${JSON.stringify(`/${appPath}/immutable/`)}
let ready
/** Answers one request. \`host\` gives the contract in process and the caller's address. */
export async function respond(request, host) {
  await (ready ??= server.init({ env: {} }))
  return server.respond(request, { platform: host, getClientAddress: () => host.address })
}
`
