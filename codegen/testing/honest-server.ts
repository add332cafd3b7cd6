import type { VirtualTime } from './virtual-time.ts'

/** What becomes of one request. `slow`: that many milliseconds, in either direction. `late`: the client hears of a loss first. */
export type Fate =
  | 'answered'
  | 'lost'
  | 'unanswered'
  | 'broken'
  | { slow: number }
  | { late: number }
  | { busy: number }
  | { errors: object }
  | { body: string }

interface Input {
  clientId?: string
  lane: string
  text: string
}

/** As much of Forium as an outbox meets: the same `clientId` is done once and answered with the same. */
export function honestServer(time: VirtualTime) {
  const answers = new Map<string, { asked: string; answer: object }>()
  const server = {
    online: true,
    /** All that was really done, in order. */
    effects: [] as Input[],
    /** All requests that have left, whatever became of them. */
    asked: [] as Input[],
    fate: (_input: Input): Fate => 'answered',
    /** A refusal as a member of the mutation's union. */
    refuse: (_input: Input): object | undefined => undefined,
    async fetch(_url: string, { body, signal }: RequestInit): Promise<Response> {
      const { operationName, variables } = JSON.parse(String(body)) as {
        operationName: string
        variables: { input: Input }
      }
      const { input } = variables
      server.asked.push(input)
      const fate = server.online ? server.fate(input) : 'lost'
      const respond = () => json({ data: { [operationName]: answerTo(input) } })
      if (fate === 'answered') return respond()
      if (fate === 'broken')
        return json({ errors: [{ message: 'Oh.', extensions: { code: 'INTERNAL', retryable: true } }] }, 500)
      if (fate === 'unanswered') answerTo(input)
      if (typeof fate === 'object') {
        if ('busy' in fate) return json({ errors: [limited(fate.busy)] }, 429)
        if ('errors' in fate) return json({ errors: [fate.errors] })
        if ('body' in fate) return new Response(fate.body)
        if ('slow' in fate) return await arriving(fate.slow, respond, signal)
        void arriving(fate.late, respond)
      }
      throw new TypeError('fetch failed')
    },
  }
  function answerTo(input: Input): object {
    const known = input.clientId ? answers.get(input.clientId) : undefined
    const asked = JSON.stringify(input)
    if (known) return known.asked === asked ? known.answer : conflict
    const refusal = server.refuse(input)
    if (refusal) return refusal
    server.effects.push(input)
    const answer = { id: `made ${input.text}` }
    if (input.clientId) answers.set(input.clientId, { asked, answer })
    return answer
  }
  function arriving(ms: number, respond: () => Response, signal?: AbortSignal | null): Promise<Response> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted.', 'AbortError')))
      time.timer(ms / 2, () => {
        const response = respond()
        time.timer(ms / 2, () => resolve(response))
      })
    })
  }
  return server
}

export const invalid = {
  __typename: 'InvalidInputError',
  errorCode: 'INVALID_INPUT',
  errorMessage: 'The text is too long.',
  issues: [{ path: ['text'], code: 'MAX_LENGTH', message: 'The text is too long.' }],
}
const conflict = { __typename: 'ConflictError', errorCode: 'CONFLICT', errorMessage: 'Taken.', currentId: null }
const limited = (ms: number) => ({ message: 'Wait.', extensions: { code: 'RATE_LIMITED', retryAfterMs: ms } })
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status })
