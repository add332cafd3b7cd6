// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Json = any

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** Undefined when the answer is no JSON. */
  json: Json
}

export interface Asking {
  token?: string
  headers?: Record<string, string>
}

/** A POST as a client of the API sends it. */
export function ask(
  { url }: { url: string },
  query: string,
  variables?: Record<string, unknown>,
  asking: Asking = {},
): Promise<Answer> {
  return post({ url }, JSON.stringify({ query, variables }), asking)
}

/** Any body at all, as JSON to `/graphql`. */
export function post(
  { url }: { url: string },
  body: string | Uint8Array<ArrayBuffer>,
  { token, headers }: Asking = {},
) {
  const own = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  return call(`${url}/graphql`, { method: 'POST', body, headers: { ...own, ...headers } })
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
