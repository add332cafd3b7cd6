// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Json = any

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** Undefined when the answer is no JSON. */
  json: Json
}

/** A server, or one of its communities by the host name in the headers. */
export interface At {
  url: string
  headers?: Record<string, string>
}

export interface Asking {
  token?: string
  headers?: Record<string, string>
}

/** A POST as a client of the API sends it. */
export function ask(at: At, query: string, variables?: Record<string, unknown>, asking: Asking = {}): Promise<Answer> {
  return post(at, JSON.stringify({ query, variables }), asking)
}

/** Any body at all, as JSON to `/graphql`. */
export function post(at: At, body: string | Uint8Array<ArrayBuffer>, { token, headers }: Asking = {}): Promise<Answer> {
  const own = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  return call(`${at.url}/graphql`, { method: 'POST', body, headers: { ...own, ...at.headers, ...headers } })
}

export async function call(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parsed(text) }
}

/** Codes of the answer's top-level errors. */
export function codesOf(answer: { json: Json }): string[] {
  return (answer.json?.errors ?? []).map((error: Json) => error.extensions?.code)
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
