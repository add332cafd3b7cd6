import { viewerUploadAllowance } from '../../generated/file.ts'
import type { Client } from '../create-client.ts'
import type { ResultOf } from '../operation.ts'
import { UploadFailed } from './upload-failed.ts'

/** What this person may upload: bytes of one file, bytes that are left of the day, types, files of one message. */
export type UploadAllowance = NonNullable<ResultOf<typeof viewerUploadAllowance>>

/**
 * What may be uploaded; null: nothing at all, so offer no button for it.
 *
 * @throws {RequestFailed}
 * @example
 * const allowance = await uploadAllowance(forium.client)
 * if (allowance) input.accept = acceptOf(allowance)
 */
export const uploadAllowance = (client: Client): Promise<UploadAllowance | null> => client.run(viewerUploadAllowance)

/** How a type ends, where the name of the file ends otherwise. */
const typeEndings: Record<string, string> = {
  jpg: 'jpeg',
  md: 'markdown',
  txt: 'plain',
  log: 'plain',
  gz: 'gzip',
  mp3: 'mpeg',
  m4a: 'audio/mp4',
  docx: 'wordprocessingml.document',
  xlsx: 'spreadsheetml.sheet',
  pptx: 'presentationml.presentation',
  odt: 'opendocument.text',
  ods: 'opendocument.spreadsheet',
}

/** For `accept` of a file input: the types, and endings that many systems know no type of. */
export const acceptOf = ({ contentTypes }: UploadAllowance): string =>
  [...contentTypes, ...Object.keys(typeEndings).map((ending) => `.${ending}`)].join()

/** The type to announce: what the system says where the server takes it, else what the name's ending stands for. */
export function contentTypeOf(name: string, said: string | null | undefined, taken: readonly string[] = []): string {
  const type = (said ?? '').split(';')[0]!.trim().toLowerCase()
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const end = typeEndings[ending] ?? ending
  const isOfEnding = (one: string) => one === end || one.endsWith(`/${end}`) || one.endsWith(`.${end}`)
  return (taken.includes(type) ? type : taken.find(isOfEnding)) || type || 'application/octet-stream'
}

/** What would be refused is said before a byte has travelled, and without asking. */
export function demandAllowed(
  { maxByteSize, remainingByteSize, contentTypes }: UploadAllowance,
  { contentType, byteSize }: { contentType: string; byteSize: number },
): void {
  if (!contentTypes.includes(contentType)) throw new UploadFailed('TYPE_NOT_ALLOWED', `${contentType} is not taken.`)
  if (byteSize > maxByteSize) throw new UploadFailed('TOO_LARGE', `More than ${maxByteSize} bytes.`)
  if (byteSize > remainingByteSize) throw new UploadFailed('QUOTA_EXCEEDED', `${remainingByteSize} bytes are left.`)
}
