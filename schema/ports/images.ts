/** Makes of an image that somebody sent one that may be shown to others. */
export interface Images {
  /**
   * Read anew and written anew, upright and without what a camera notes (place, time, device), in its own format.
   * Null when these bytes are no image of this type, or one too large to read. Whoever takes it gives it back.
   */
  prepare(body: AsyncIterable<Uint8Array>, contentType: ImageContentType): Promise<PreparedImage | null>
  /** Its middle, as WebP of at most 256 by 256, without movement. Null as above. */
  square(body: AsyncIterable<Uint8Array>, contentType: ImageContentType): Promise<Uint8Array | null>
}

export const imageContentTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const
export type ImageContentType = (typeof imageContentTypes)[number]

export const isImageContentType = (type: string): type is ImageContentType =>
  (imageContentTypes as readonly string[]).includes(type)

export interface PreparedImage extends AsyncDisposable {
  readonly width: number
  readonly height: number
  /** A blurred placeholder of some 25 bytes, base64 (github.com/evanw/thumbhash). */
  readonly thumbhash: string
  readonly byteSize: number
  body(): AsyncIterable<Uint8Array>
  /** At most 480 by 480, WebP. */
  readonly thumbnail: Uint8Array
}

/** More wait already than can be worked off. */
export class ImagesBusy extends Error {
  override name = 'ImagesBusy'
}
