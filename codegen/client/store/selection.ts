// Which fields a document asks for, read from its text: so that nothing of it has to be shipped a second time.

/** One field of a selection set; `fields` where it is an object. */
export interface Field {
  readonly name: string
  /** Between the parentheses, as it stands in the document. */
  readonly args: string
  readonly fields: Fields | undefined
}
/** By the key in the answer. Fields of all fragments together, whatever type they are on. */
export type Fields = Map<string, Field>

const token = /"(?:\\.|[^"\\])*"|\.\.\.|[^\s,"(){}[\]:!=@|]+|[(){}[\]:!=@|]/g
const known = new Map<string, Fields>()

/** The root fields of a document that the code generator has printed. */
export function selectionOf(text: string): Fields {
  const found = known.get(text)
  if (found) return found
  const read = readDocument(text.match(token) ?? [])
  known.set(text, read)
  return read
}

function readDocument(tokens: readonly string[]): Fields {
  const fragments = new Map(
    tokens.flatMap((word, i) => (word === 'fragment' ? [[tokens[i + 1]!, i + 4] as const] : [])),
  )
  let at = 0

  function skipParentheses(): string {
    const from = at
    for (let depth = 0; tokens[at] === '(' || depth > 0; at++) depth += depths[tokens[at]!] ?? 0
    return tokens.slice(from + 1, at - 1).join(' ')
  }
  function readField(into: Fields, key: string): void {
    const aliased = tokens[at] === ':'
    if (aliased) at++
    const name = aliased ? tokens[at++]! : key
    const args = skipParentheses()
    while (tokens[at] === '@') {
      at += 2
      skipParentheses()
    }
    const before = into.get(key)?.fields
    into.set(key, { name, args, fields: tokens[at] === '{' ? readSet(before ?? new Map()) : before })
  }
  function readSpread(into: Fields): void {
    const name = tokens[at++]!
    const back = at
    if (name === 'on') at++
    else at = fragments.get(name)!
    readSet(into)
    if (name !== 'on') at = back
  }
  /** From its `{` to behind its `}`. */
  function readSet(into: Fields): Fields {
    at++
    while (tokens[at] !== '}') {
      const next = tokens[at++]!
      if (next === '...') readSpread(into)
      else readField(into, next)
    }
    at++
    return into
  }
  at = 2
  skipParentheses()
  return readSet(new Map())
}

const depths: Record<string, number> = { '(': 1, ')': -1 }

/** Under which name a field lies in its record: with its arguments, so that two answers do not meet. */
export function storeKey({ name, args }: Field, variables: object): string {
  if (!args) return name
  const given = args.replace(/\$(\w+)/g, (_, key: string) => JSON.stringify((variables as never)[key] ?? null))
  return `${name}(${given})`
}

/** Id of the record that holds the answer to a query: the same for the same variables, in whatever order they are given. */
export function rootIdOf(name: string, variables: object): string {
  const given = Object.entries(variables).filter(([, value]) => value != null)
  return `q/${name}/${JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)))}`
}
