import type { FieldMap, InputFieldMap, InputShapeFromFields } from '@pothos/core'
import * as v from 'valibot'
import { builder, type Types } from './builder.ts'
import type { Context } from './context.ts'
import { dataOf, type ErrorData, userErrors } from './error-types.ts'
import { DomainError, type InputIssue, InvalidInputError } from './errors.ts'
import { type Receipt, receiptOf } from './receipt.ts'

type Rules<Input> = { [Field in keyof Input]?: v.GenericSchema<NonNullable<Input[Field]>> }

interface MutationOptions<Fields extends InputFieldMap, Payload extends object> {
  description: string
  input: (t: PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>) => Fields
  /** What each field must be beyond its type; what the rules give (trimmed text) is what `run` gets. */
  rules?: Rules<InputShapeFromFields<Fields>>
  payload: (t: PothosSchemaTypes.ObjectFieldBuilder<Types, Payload>) => FieldMap
  run: (ctx: Context, input: InputShapeFromFields<Fields>) => Promise<Payload>
}

type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

/** Of two who edit at once the second is told, if they say which version they have seen. */
export const versionFields = (t: InputFields) => ({
  ifVersion: t.int({ description: 'The `version` that you have seen: refused when somebody changed it since.' }),
  expectedVersion: t.int({ description: 'The same.', deprecationReason: 'Say `ifVersion`.' }),
})

/** Where nobody may act on what they have not looked at: the version of `versionFields`, or a refusal. */
export function demandVersion({ expectedVersion }: { expectedVersion?: number | null | undefined }): number {
  if (expectedVersion != null) return expectedVersion
  throw new InvalidInputError([{ path: ['ifVersion'], code: 'REQUIRED', message: 'Say which version you have seen.' }])
}

/** `createTopic` becomes `createTopic(input: CreateTopicInput!): CreateTopicResult!` = `CreateTopicPayload | <errors>`. */
export function mutation<Fields extends InputFieldMap, Payload extends object>(
  name: string,
  options: MutationOptions<Fields, Payload>,
): void {
  const title = name[0]!.toUpperCase() + name.slice(1)
  const Input = builder.inputType(`${title}Input`, { fields: options.input })
  const PayloadRef = builder.objectRef<Payload>(`${title}Payload`).implement({ fields: options.payload })
  const Result = builder.unionType(`${title}Result`, {
    types: [PayloadRef, ...userErrors] as never[],
    resolveType: (value: unknown) => ((value as Partial<ErrorData>).typeName ?? PayloadRef.name) as never,
  })
  builder.mutationField(name, (t) =>
    t.field({
      type: Result,
      description: options.description,
      args: { input: t.arg({ type: Input, required: true }) },
      resolve: (async (_root: unknown, args: { input: object }, ctx: Context) => {
        try {
          const input = checked(args.input, options.rules)
          const receipt = receiptFor(ctx, name, input)
          const run = { ...ctx, receipt }
          const payload = await options.run(run, input as InputShapeFromFields<Fields>)
          // Known without having to be written down again: still, it must be the same.
          if (receipt && !receipt.used) await receipt.isKnown(ctx.database)
          return payload
        } catch (error) {
          if (error instanceof DomainError) return dataOf(error)
          throw error
        }
      }) as never,
    }),
  )
}

function receiptFor(ctx: Context, operation: string, input: object): Receipt | undefined {
  const { clientId } = input as { clientId?: unknown }
  return typeof clientId === 'string' ? receiptOf(ctx, { operation, clientId, input }) : undefined
}

function checked(raw: unknown, rules: Record<string, v.GenericSchema | undefined> = {}): object {
  const input = withoutNul(raw) as Record<string, unknown>
  input.expectedVersion ??= input.ifVersion
  const issues: InputIssue[] = []
  for (const [field, rule] of Object.entries(rules)) {
    if (!rule || input[field] == null) continue
    const result = v.safeParse(rule, input[field])
    if (result.success) input[field] = result.output
    else issues.push(...result.issues.map((issue) => issueOf(field, issue)))
  }
  if (issues.length > 0) throw new InvalidInputError(issues)
  return input
}

function issueOf(field: string, issue: v.BaseIssue<unknown>): InputIssue {
  const path = [field, ...(issue.path ?? []).map((item) => String(item.key))]
  return { path, code: issue.type.toUpperCase(), message: issue.message }
}

/** A NUL ends a text in SQLite's C and is refused by PostgreSQL: it never gets in. */
function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value
  if (Array.isArray(value)) return value.map(withoutNul)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNul(inner)]))
}
