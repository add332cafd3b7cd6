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

// One step through a selection set: a spread (1), or a field with its alias (2, 3), its arguments (4), its own set (5).
const step =
  /\.{3}(?:on \w+|(\w+))|(\w+)(?::(\w+))?(?:\(((?:"(?:\\.|[^"\\])*"|[^")])*)\))?(?:@\w+(?:\([^)]*\))?)*(\{)?|[{}]/g
const known = new Map<string, Fields>()

/** The root fields of a document that the code generator has printed. */
export function selectionOf(text: string): Fields {
  const found = known.get(text)
  if (found) return found
  const [operation, ...rest] = text.split(/\}fragment (\w+) on \w+/)
  const fragments = new Map(rest.flatMap((name, i) => (i % 2 ? [] : [[name, rest[i + 1]!]])))
  const fields = readSet(operation!, new Map(), fragments)
  known.set(text, fields)
  return fields
}

function readSet(text: string, root: Fields, fragments: ReadonlyMap<string, string>): Fields {
  const open = [root]
  for (const [word, spread, key, name = key, args = '', set] of text.slice(text.indexOf('{')).matchAll(step)) {
    const into = open[open.length - 1]!
    if (spread) readSet(fragments.get(spread)!, into, fragments)
    else if (key) {
      const before = into.get(key)?.fields
      const fields = set ? (before ?? new Map()) : before
      into.set(key, { name: name!, args, fields })
      if (set) open.push(fields!)
    } else if (word === '}') open.pop()
    else if (word === '{') open.push(into)
  }
  return root
}

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
