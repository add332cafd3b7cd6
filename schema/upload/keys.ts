interface Place {
  id: string
  communityId: string
}

const keyOf = ({ id, communityId }: Place, part: string) => `uploads/${communityId}/${id}.${part}`

/** Where the bytes arrive. Nobody is ever given an address to read it. */
export const incomingKey = (upload: Place): string => keyOf(upload, 'incoming')
/** What was looked at and found good: only the server writes it. */
export const fileKey = (upload: Place): string => keyOf(upload, 'file')
export const thumbnailKey = (upload: Place): string => keyOf(upload, 'thumbnail')
/** Of what is somebody's picture: for everybody. */
export const pictureKey = (upload: Place): string => keyOf(upload, 'picture')

export const keysOf = (upload: Place): string[] =>
  [incomingKey, fileKey, thumbnailKey, pictureKey].map((key) => key(upload))

/** The only address of a file that everybody may have, for good: of one picture, and of nothing else. */
export const picturePath = (uploadId: string): string => `/avatars/${uploadId}.webp`

/** Where the picture of this path lies, for this community; null when it is no such path. */
export function pictureKeyAt(communityId: string, path: string): string | null {
  const [, id] = /^\/avatars\/(upl_[0-9a-z]{26})\.webp$/.exec(path) ?? []
  return id ? pictureKey({ id, communityId }) : null
}
