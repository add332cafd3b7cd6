import type { SourcePerson } from './source.ts'
import { type Row, timeOf } from './stackexchange-row.ts'

export interface PeopleOptions {
  /** Row of Users.xml; undefined when the file or the person is not there. */
  user: (id: string) => Row | undefined
  /** Plain text of HTML. */
  textOf: (html: string) => string
}

/** Without an id the name is all there is; without a name they are one of the deleted. */
export function personOf(id: string | undefined, name: string | undefined, options: PeopleOptions): SourcePerson {
  const nothing = { avatarUrl: null, bio: null, createdAt: null }
  if (!id) {
    const displayName = name?.trim() || 'Deleted person'
    return { externalId: name ? `n/${name}` : 'n/', username: displayName, displayName, ...nothing }
  }
  const user = options.user(id)
  const displayName = user?.DisplayName?.trim() || name?.trim() || (id === '-1' ? 'Community' : `user${id}`)
  const about = user?.AboutMe ? options.textOf(user.AboutMe) : ''
  const bio = about === '' ? null : about
  return {
    externalId: `u/${id}`,
    username: displayName,
    displayName,
    ...nothing,
    bio,
    createdAt: timeOf(user?.CreationDate),
  }
}
