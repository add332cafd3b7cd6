import { type Attempt, createClient, type Given, type Operation } from '@forium/client'
import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit'
import { inProcess } from '#lib/contract/in-process.ts'
import { problemsOf } from './problems.ts'
import type { Refused } from './refused.ts'

/** Runs one mutation of the contract in process, as whoever sent the form. Its cookie is set on the page's answer. */
export function act<Result, Variables>(
  event: RequestEvent,
  operation: Operation<'mutation', Result, Variables, unknown>,
  variables: Given<Variables>,
): Promise<Attempt<Result>> {
  const client = createClient({
    url: '/graphql',
    retries: 0,
    fetch: inProcess(event.platform),
  })
  return client.try(operation as Operation<'mutation', Result, object, unknown>, variables as object) as Promise<
    Attempt<Result>
  >
}

type Failure = Extract<Attempt<unknown>, { ok: false }>['error']
const secret = /password/i

/** The token of a link goes back with the page: a password that is too short leaves the link as good as it was. */
export function refused(form: FormData, error: Failure): ActionFailure<Refused> {
  const names = [...form.keys()]
  const typed = names.filter((name) => !secret.test(name)).map((name) => [name, text(form, name)] as const)
  return fail(statusOf(error.code), { values: Object.fromEntries(typed), problems: problemsOf(error, names) })
}

export const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Null where nothing was typed: the contract then does as if it was not asked. */
export const optional = (form: FormData, name: string): string | null => text(form, name).trim() || null

const statusOf = (code: string): number => (code === 'RATE_LIMITED' ? 429 : code === 'UNAUTHENTICATED' ? 401 : 400)
