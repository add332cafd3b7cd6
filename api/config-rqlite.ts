import { join } from 'node:path'
import * as v from 'valibot'
import { noneOr, whole } from './config-rules.ts'

const hostAndPort = v.pipe(v.string(), v.regex(/^[^\s,/@]+:\d{1,5}$/, 'must be host:port'))

export const rqliteVariables = {
  RQLITE_HTTP: { fallback: '127.0.0.1:4001', rule: hostAndPort },
  RQLITE_RAFT: { fallback: '127.0.0.1:4002', rule: hostAndPort },
  RQLITE_NODE_ID: { fallback: '', rule: noneOr(/^[\w.:-]{1,64}$/, 'must be a name without blanks') },
  RQLITE_JOIN: {
    fallback: '',
    rule: noneOr(/^[^\s,/@]+:\d{1,5}(,[^\s,/@]+:\d{1,5})*$/, 'must be host:port of Raft, several with commas'),
  },
  RQLITE_EXPECT: { fallback: '0', rule: whole(0, 15) },
  RQLITE_BINARY: { fallback: '', rule: noneOr(/^(\/|[a-z]:\\)/i, 'must be a whole path') },
} as const

type Values = { [Name in keyof typeof rqliteVariables]: v.InferOutput<(typeof rqliteVariables)[Name]['rule']> } & {
  DATABASE_URL: string
  SECRET: string
}

export interface RqliteConfig {
  /** Null: an rqlited is started here, and all that follows is of it. */
  url: string | null
  http: string
  raft: string
  nodeId: string
  /** Raft addresses of its cluster, with commas. */
  join: string | null
  /** How many nodes a new cluster waits for. */
  expect: number
  /** Null: it is looked for in `path` and among the packages. */
  binary: string | null
  path: string
  /** Of its data. */
  folder: string
  secret: string | null
}

export function rqliteOf(
  values: Values,
  { dataDir, path }: { dataDir: string; path: string },
): Readonly<RqliteConfig> | null {
  const url = values.DATABASE_URL
  if (!url.startsWith('rqlite')) return null
  return Object.freeze({
    url: url === 'rqlite:spawn' ? null : url,
    http: values.RQLITE_HTTP,
    raft: values.RQLITE_RAFT,
    nodeId: values.RQLITE_NODE_ID || values.RQLITE_RAFT,
    join: values.RQLITE_JOIN || null,
    expect: values.RQLITE_EXPECT,
    binary: values.RQLITE_BINARY || null,
    path,
    folder: join(dataDir, 'rqlite'),
    secret: values.SECRET || null,
  })
}

/** What is wrong only beside something else. */
export function rqliteTogether({ RQLITE_JOIN, RQLITE_EXPECT, SECRET }: Values): string[] {
  const problems: string[] = []
  if (RQLITE_JOIN && !SECRET) problems.push('RQLITE_JOIN must come with SECRET, the same for all nodes.')
  if (RQLITE_EXPECT > 0 && !RQLITE_JOIN) problems.push('RQLITE_EXPECT must come with RQLITE_JOIN.')
  return problems
}
