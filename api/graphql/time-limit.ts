import { RequestError } from '@forium/schema/kernel/errors.ts'
import { type ExecutionArgs, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

export const timeLimitMs = 10_000

/** Gives up what runs longer: no further field of it begins, and the caller is told to try again. */
export function useTimeLimit(limitMs: number): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs & { signal?: AbortSignal }) => {
        const stop = new AbortController()
        const { promise: late, resolve } = Promise.withResolvers<{ errors: GraphQLError[] }>()
        const timer = setTimeout(() => {
          resolve({ errors: [timedOut()] })
          stop.abort()
        }, limitMs)
        const signal = args.signal ? AbortSignal.any([args.signal, stop.signal]) : stop.signal
        try {
          const limited: typeof args = { ...args, signal }
          return await Promise.race([late, executeFn(limited)])
        } finally {
          clearTimeout(timer)
        }
      })
    },
  }
}

function timedOut(): GraphQLError {
  const originalError = new RequestError('TIMEOUT', 'This took too long and was given up. What it wrote may stand.')
  return new GraphQLError(originalError.message, { originalError })
}
