import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { workerData } from 'node:worker_threads'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'

// Nine megabytes of page with everything in it: made in a worker, so that the server never holds them.
const { file } = workerData as { file: string }
const page = renderGraphiQL({ title: 'GraphiQL', endpoint: '/graphql', subscriptionsProtocol: 'WS' })
mkdirSync(dirname(file), { recursive: true })
writeFileSync(`${file}.part`, page)
renameSync(`${file}.part`, file)
