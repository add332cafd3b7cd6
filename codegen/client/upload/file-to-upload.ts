import type { Platform } from '../ports.ts'
import { contentTypeOf } from './allowed.ts'
import { UploadFailed } from './upload-failed.ts'

/** Bytes; or where React Native finds them. */
export type FileBody = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | { readonly uri: string }

export interface FileToUpload {
  /** With its ending. */
  readonly name: string
  /** As the system says; left out, or not taken by the server, the ending decides. */
  readonly contentType?: string | null | undefined
  /** Exactly, and only asked for with `uri`; left out there, the file is read into memory to know it. */
  readonly byteSize?: number | null | undefined
  readonly body: FileBody
}

/** A `File` of a browser is one as it is. */
export type Uploadable = FileToUpload | File

export interface ReadFile {
  filename: string
  contentType: string
  byteSize: number
  body: FileBody
}

/** What a list shows of it. */
export function factsOf(file: Uploadable, taken?: readonly string[]): ReadFile {
  const { name, body = file as File } = file as FileToUpload
  const { contentType: said = (body as Blob).type, byteSize } = file as FileToUpload
  const known = (body as Blob).size ?? (body as ArrayBuffer).byteLength ?? byteSize ?? Number.NaN
  // Folders and breaks of lines are refused.
  const filename = name.replace(/[/\\\t\n\r]/g, '_').slice(-200) || 'file'
  return { filename, contentType: contentTypeOf(filename, said, taken), byteSize: known, body }
}

/** As it is sent. Only React Native sends what is behind an address by itself. */
export async function readFile(file: Uploadable, { fetch }: Platform, taken?: readonly string[]): Promise<ReadFile> {
  const facts = factsOf(file, taken)
  const { uri } = facts.body as { uri?: string }
  if (uri === undefined || (isReactNative() && facts.byteSize >= 0)) return facts
  try {
    const body = await (await fetch(uri, {})).blob()
    return { ...facts, byteSize: body.size, body }
  } catch (cause) {
    throw new UploadFailed('UNREADABLE', 'This file cannot be read.', { cause })
  }
}

const isReactNative = (): boolean => (globalThis as Partial<typeof globalThis>).navigator?.product === 'ReactNative'
