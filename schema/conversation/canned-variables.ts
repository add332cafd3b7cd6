import { InvalidInputError } from '../kernel/errors.ts'

/** What stands in `{{…}}` of a canned response; whoever uses one puts the words in, or shows that there are none. */
export const cannedVariables = ['contact.name', 'agent.name', 'conversation.subject'] as const

/** A variable that nobody fills in would be sent as it stands. */
export function demandKnownVariables(body: string): void {
  const used = [...body.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => name.trim())
  const unknown = [...new Set(used)].filter((name) => !(cannedVariables as readonly string[]).includes(name))
  if (unknown.length === 0) return
  const message = `There is no {{${unknown[0]!.slice(0, 60)}}}; there are ${cannedVariables.join(', ')}.`
  throw new InvalidInputError([{ path: ['body'], code: 'UNKNOWN_VARIABLE', message }])
}
