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

export const keysOf = (upload: Place): string[] => [incomingKey(upload), fileKey(upload), thumbnailKey(upload)]
