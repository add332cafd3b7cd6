import type { FileToUpload } from '@forium/client/upload'

/** A file that a picker of the app has given: what Expo's say, by these names. */
export interface PickedFile {
  uri: string
  /** With its ending. */
  name: string
  mimeType?: string | null
  /** Bytes, exactly; left out, the file is read into memory before it is sent. */
  size?: number | null
  /** In a browser, where pickers give it. */
  file?: Blob | null
}

/** Asks the person for files; none when they thought better of it. */
export type PickFiles = () => Promise<readonly PickedFile[]>

/** What is uploaded, with where its picture is found. */
export interface PickedUpload extends FileToUpload {
  readonly uri: string
}

export const uploadableOf = ({ uri, name, mimeType, size, file }: PickedFile): PickedUpload => ({
  uri,
  name,
  contentType: mimeType,
  byteSize: size,
  body: file ?? { uri },
})
