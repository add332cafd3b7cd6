import type { Context } from '@forium/schema/kernel/context.ts'
import { RequestError } from '@forium/schema/kernel/errors.ts'
import { type DocumentNode, type ExecutionArgs, GraphQLError, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Log } from '../log.ts'
import { charge, priceOfWriting } from './budget.ts'
import { checkOperationCost } from './cost.ts'
import type { Params } from './operation.ts'
import { isCutShort, publicError } from './public-error.ts'
import type { ServerContext } from './server-context.ts'
import { checkShape, shapeLimits } from './shape-limits.ts'

/** For what comes through Yoga's own handler; the rest is admitted in `prepare`. */
export function useAdmission(): Plugin {
  return {
    async onParams({ params, setParams, context }) {
      const { documentId, ...others } = params as typeof params & Params
      if (typeof others.query !== 'string' && typeof documentId !== 'string') return
      const server = context as unknown as ServerContext
      const query = await server.admit({ query: others.query, documentId }).catch((error: GraphQLError) => {
        // As Yoga puts what it refuses itself: a status where the media type allows one.
        const http = error.extensions.http ?? { status: 400, spec: true }
        throw new GraphQLError(error.message, { extensions: { ...error.extensions, http } })
      })
      setParams({ ...others, query })
    },
  }
}

/** Parsing with a bound on tokens, then the limits that need only the text. */
export function useShapeLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string) => {
        const document = parsed(source)
        checkShape(document)
        return document
      })
    },
  }
}

function parsed(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: shapeLimits.tokens })
  } catch (error) {
    if (error instanceof RangeError) throw new RequestError('QUERY_LIMIT', 'This operation nests without end.')
    throw error
  }
}

/** At most 20 errors, and no hints at fields the caller did not name. */
export function useStrictValidation(): Plugin {
  return {
    onValidate({ setValidationFn }) {
      setValidationFn((schema, document, rules) =>
        validate(schema, document, rules, { maxErrors: 20, hideSuggestions: true }),
      )
    },
  }
}

/** Refuses what is too dear, and whoever has asked for too much lately, before anything of it runs. */
export function useCostLimit(): Plugin {
  const refusal = async (args: ExecutionArgs): Promise<GraphQLError | null> => {
    try {
      await charge(args.contextValue as Context & ServerContext, checkOperationCost(args) + priceOfWriting(args))
      return null
    } catch (error) {
      if (error instanceof RequestError) return new GraphQLError(error.message, { originalError: error })
      throw error
    }
  }
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const refused = await refusal(args)
      if (refused) setResultAndStopExecution({ errors: [refused] })
    },
    async onSubscribe({ args, setResultAndStopExecution }) {
      const refused = await refusal(args)
      if (refused) setResultAndStopExecution({ errors: [refused] })
    },
  }
}

interface WithRequestId {
  requestId?: string
}

/** Gives every error its code and request id, and keeps what is nobody's business to the log. */
export function usePublicErrors(log: Log): Plugin {
  const translate = (errors: readonly unknown[], context: WithRequestId) =>
    errors.map((error) => publicError(error, context.requestId ?? '', log))
  const coded = (error: unknown, code: string): GraphQLError => {
    const { message, nodes, source, positions } = error as GraphQLError
    return new GraphQLError(message, { nodes, source, positions, extensions: { code } })
  }
  return {
    onParse:
      ({ context }) =>
      ({ result, replaceParseResult }) => {
        if (!(result instanceof Error)) return
        const error = result instanceof RequestError ? result : coded(result, 'GRAPHQL_PARSE_FAILED')
        replaceParseResult(publicError(error, (context as WithRequestId).requestId ?? '', log))
      },
    onValidate:
      ({ context }) =>
      ({ valid, result, setResult }) => {
        if (valid) return
        setResult(
          translate(
            result.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')),
            context as WithRequestId,
          ),
        )
      },
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (!('errors' in result) || !result.errors?.length) return
        setResult({ ...result, errors: translate(result.errors, args.contextValue as WithRequestId) })
      },
    }),
    onSubscribe: ({ args }) => ({
      onSubscribeResult({ result, setResult }) {
        const context = args.contextValue as WithRequestId
        if ('errors' in result && result.errors?.length)
          setResult({ ...result, errors: translate(result.errors, context) })
        return {
          onNext({ result: next, setResult: setNext }) {
            if (!('errors' in next) || !next.errors?.length) return
            const errors = translate(next.errors, context)
            // The stream ends before the event that could not be read: whoever comes back after its cursor gets it.
            if (isCutShort(next.errors)) throw errors[0]
            setNext({ ...next, errors })
          },
        }
      },
    }),
    // Over HTTP only: what Yoga refuses before there is an operation.
    onResultProcess({ result, setResult, serverContext }) {
      if (!('errors' in result) || !result.errors?.length || result.errors[0]!.extensions?.requestId) return
      setResult({
        ...result,
        errors: result.errors.map((error) => refusedByYoga(error, serverContext as WithRequestId, log)),
      })
    },
  }
}

function refusedByYoga(error: GraphQLError, context: WithRequestId, log: Log): GraphQLError {
  const { message, extensions } = publicError(error, context.requestId ?? '', log)
  return new GraphQLError(message, { extensions: { ...extensions, http: error.extensions?.http ?? extensions.http } })
}
