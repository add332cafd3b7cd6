import SchemaBuilder from '@pothos/core'
import { GraphQLError } from 'graphql'
import type { Context } from './context.ts'

export interface SchemaTypes {
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    /** Milliseconds inside, RFC 3339 on the wire. */
    DateTime: { Input: number; Output: number }
    HTML: { Input: string; Output: string }
  }
}

export type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>

/** The one Pothos builder. Fields are non-null unless they say otherwise. */
export const builder = new SchemaBuilder<SchemaTypes>({ plugins: [], defaultFieldNullability: false })

builder.queryType({ description: 'Everything that can be read.' })
builder.mutationType({ description: 'Everything that can be done. Each takes one `input` and answers with a union.' })
builder.subscriptionType({ description: 'Two streams: `events` are durable and resumable, `signals` are lossy.' })

builder.scalarType('DateTime', {
  description: 'An instant in RFC 3339 with milliseconds, UTC: `2026-11-23T08:14:41.000Z`.',
  serialize: (value) => new Date(value as number).toISOString(),
  parseValue: (value) => {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
    if (Number.isNaN(time)) throw new GraphQLError('DateTime must be an RFC 3339 instant.')
    return time
  },
})

builder.scalarType('HTML', {
  description: 'HTML that the server has sanitised: safe to insert into a page.',
  serialize: (value) => value as string,
  parseValue: () => {
    throw new GraphQLError('HTML is never taken as input; send Markdown.')
  },
})
