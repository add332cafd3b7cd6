import type { ClientOptions } from '@forium/client'

const headers = new Headers()

/** For a client on the server: what it would send goes to the contract in this process, as whoever asked for the page. */
export function inProcess(platform: App.Platform | undefined): NonNullable<ClientOptions['fetch']> {
  return async (_url, init) => {
    const json = await platform!.graphql(String(init?.body))
    // All that a client looks at: a real one would copy the text twice.
    return { status: 200, headers, text: async () => json } as Response
  }
}
