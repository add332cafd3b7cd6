// One message sent, with each client, as its own documentation does it.

export interface OneCall {
  name: string
  /** The packages whose versions the table names. */
  packages: string[]
  code: string
}

const forium = `
import { createClient } from '@forium/client'
import { sendMessage } from '@forium/client/conversation'
const client = createClient({ url: 'https://forum.example/graphql' })
`
const urql = `
import { Client, fetchExchange, gql, subscriptionExchange } from '@urql/core'
const document = gql\`mutation send($text: String!) { sendMessage(text: $text) { __typename id text } }\`
`

export const oneCalls: OneCall[] = [
  {
    name: 'Forium',
    packages: ['@forium/client'],
    code: `${forium}
      await client.run(sendMessage, { input: { conversationId: 'cnv_1', body: 'Hello' } })`,
  },
  {
    name: 'Forium, offline',
    packages: ['@forium/client'],
    code: `${forium}
      import { createOutbox } from '@forium/client/outbox'
      import { indexedDbStorage } from '@forium/client/storage-indexeddb'
      const outbox = createOutbox({ client, storage: indexedDbStorage('forium'), owner: 'ada' })
      await outbox.send(sendMessage, { input: { conversationId: 'cnv_1', body: 'Hello' } }, { lane: 'cnv_1' })`,
  },
  {
    name: 'Forium, a community on the device',
    packages: ['@forium/client'],
    code: `
      import { createForium } from '@forium/client/forium'
      import { indexedDbStorage } from '@forium/client/storage-indexeddb'
      const url = 'https://forum.example/graphql'
      const forium = await createForium({ url, storage: indexedDbStorage('forium') })
      await forium.conversation('cnv_1').send('Hello')`,
  },
  {
    name: '@linear/sdk',
    packages: ['@linear/sdk'],
    code: `
      import { LinearClient } from '@linear/sdk'
      const client = new LinearClient({ apiKey: 'key' })
      await client.createComment({ issueId: 'issue', body: 'Hello' })`,
  },
  {
    name: 'stream-chat',
    packages: ['stream-chat'],
    code: `
      import { StreamChat } from 'stream-chat'
      const client = StreamChat.getInstance('key')
      await client.connectUser({ id: 'ada' }, 'token')
      await client.channel('messaging', 'one').sendMessage({ text: 'Hello' })`,
  },
  {
    name: 'urql',
    packages: ['@urql/core'],
    code: `${urql.replace(', subscriptionExchange', '')}
      const client = new Client({ url: 'https://forum.example/graphql', exchanges: [fetchExchange], preferGetMethod: false })
      await client.mutation(document, { text: 'Hello' })`,
  },
  {
    name: 'urql, offline',
    packages: ['@urql/core', '@urql/exchange-graphcache', 'graphql-ws'],
    code: `${urql}
      import { offlineExchange } from '@urql/exchange-graphcache'
      import { makeDefaultStorage } from '@urql/exchange-graphcache/default-storage'
      import { createClient as createSocket } from 'graphql-ws'
      const socket = createSocket({ url: 'wss://forum.example/graphql' })
      const live = subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe({ ...request, query: request.query ?? '' }, sink),
          }),
        }),
      })
      const storage = makeDefaultStorage({ idbName: 'forium' })
      const optimistic = { sendMessage: ({ text }: { text?: string }) => ({ __typename: 'Message', id: 'local', text: text! }) }
      const exchanges = [offlineExchange({ storage, optimistic }), fetchExchange, live]
      const client = new Client({ url: 'https://forum.example/graphql', exchanges, preferGetMethod: false })
      await client.mutation(document, { text: 'Hello' }).toPromise()`,
  },
]
