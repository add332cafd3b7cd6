// node urql.mjs <url> <file>: the same with graphcache's offlineExchange. Its own storage needs a
// browser's IndexedDB; this one keeps the same two things in files, written at once, which is as good as it can be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { Client, fetchExchange, gql } from '@urql/core'
import { offlineExchange } from '@urql/exchange-graphcache'

const [url, file] = process.argv.slice(2)
const { hostname, port } = new URL(url)
const read = (name) => (existsSync(`${file}.${name}`) ? JSON.parse(readFileSync(`${file}.${name}`, 'utf8')) : undefined)
const write = async (name, value) => writeFileSync(`${file}.${name}`, JSON.stringify(value))

const storage = {
  readData: async () => read('data') ?? {},
  writeData: (delta) => write('data', { ...read('data'), ...delta }),
  readMetadata: async () => read('queue'),
  writeMetadata: (queue) => write('queue', queue),
  /** A browser says `online`; here the server is reached again. */
  onOnline(tell) {
    let wasOnline
    setInterval(() => {
      const socket = connect(port, hostname)
      const is = (online) => {
        if (wasOnline === false && online) tell()
        wasOnline = online
        socket.destroy()
      }
      socket.on('connect', () => is(true)).on('error', () => is(false))
    }, 50)
  },
}
const optimistic = { sendMessage: ({ text }) => ({ __typename: 'Message', id: `local-${text}`, text }) }
const isOfflineError = (error) => Boolean(error?.networkError) // Node's words for it are not in its list
const exchanges = [offlineExchange({ storage, optimistic, isOfflineError }), fetchExchange]
const client = new Client({ url: `${url}/graphql`, exchanges, preferGetMethod: false })
const document = gql`mutation send($text: String!) { sendMessage(text: $text) { __typename id text } }`

await new Promise((resolve) => setTimeout(resolve, 300)) // until it has read what it keeps
console.log('open')
process.stdin.on('data', async () => {
  for (const text of ['1', '2', '3']) client.mutation(document, { text }).subscribe(() => {})
  await new Promise((resolve) => setTimeout(resolve, 500)) // until all have failed, and are kept
  console.log('written')
})
