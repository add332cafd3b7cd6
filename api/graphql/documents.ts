import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { DocumentPolicy } from '@forium/schema/community/document-policy.ts'
import { RequestError } from '@forium/schema/kernel/errors.ts'
import type { Params } from './operation.ts'

/** The documents that came with this server: those of its clients, of every release that is still about. */
export interface Documents {
  textOf(id: string): string | undefined
}

/** Read when the first is asked for. Without a file none is known, and clients send their texts. */
export function openDocuments(file: string): Documents {
  let known: ReadonlyMap<string, string> | undefined
  return {
    textOf: (id) => (known ??= readDocuments(file)).get(id),
  }
}

function readDocuments(file: string): ReadonlyMap<string, string> {
  try {
    const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
    return new Map(texts.flatMap(([id, text]) => [[id, text] as const, [id.slice(0, shortId), text] as const]))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw error
  }
}

/** So many digits tell our own documents apart, and an app has not to carry the rest. */
const shortId = 16
const idPattern = /^sha256:([0-9a-f]{16}|[0-9a-f]{64})$/

/**
 * The text to run: the document that is named, or what was sent where that is allowed. Nothing of an unknown text has
 * been parsed yet. A text that is one of ours, letter by letter, is as good as its id.
 */
export async function admittedText(
  documents: Documents,
  { query, documentId }: Params,
  policy: () => Promise<DocumentPolicy>,
): Promise<string> {
  if (documentId != null) {
    if (query) throw new RequestError('BAD_REQUEST', 'Send a query or a documentId, not both.')
    const id = idPattern.exec(documentId)?.[1]
    const text = id && documents.textOf(id)
    if (text) return text
    // Whoever may send no text need not try.
    if ((await policy()) === 'TRUSTED') throw notTrusted()
    throw new RequestError('UNKNOWN_DOCUMENT', 'This server does not know the document of this id: send its text.')
  }
  if (query == null) throw new RequestError('BAD_REQUEST', 'Send a query or a documentId.')
  if ((await policy()) === 'TRUSTED' && !documents.textOf(idOfText(query))) throw notTrusted()
  return query
}

const idOfText = (text: string): string => createHash('sha256').update(text).digest('hex')

const notTrusted = () =>
  new RequestError(
    'DOCUMENT_NOT_TRUSTED',
    'Here only the documents of the apps are answered, and this is none of them.',
  )
