import * as v from 'valibot'
import { InvalidInputError } from '../kernel/errors.ts'
import { commonPasswords } from './common-passwords.ts'

/** As it was typed: nothing trimmed. Long enough that no list of rules about its letters is needed. */
export const passwordRule = v.pipe(
  v.string(),
  v.minLength(10, 'A password needs at least 10 characters.'),
  v.maxLength(200, 'A password may have at most 200 characters.'),
)

/** A password given to sign in or to confirm: whatever was once accepted, but nothing endless. */
export const givenPasswordRule = v.pipe(v.string(), v.maxLength(1000, 'This is no password.'))

/** Refuses what is guessed first: the commonest, the person's own name and address, one letter ten times. */
export function demandGoodPassword(password: string, field: string, own: readonly (string | null | undefined)[]): void {
  const plain = password.normalize('NFKC').toLowerCase()
  const names = own.flatMap((text) => (text ? [text, text.split('@')[0]!, text.replaceAll(/\s/g, '')] : []))
  const isOwn = names.some((name) => name.normalize('NFKC').toLowerCase() === plain)
  const isCommon = commonPasswords.has(plain) || new Set(plain).size < 4
  if (!isOwn && !isCommon) return
  const message = isOwn ? 'This is too close to your name or e-mail address.' : 'This password is among the commonest.'
  throw new InvalidInputError([{ path: [field], code: 'WEAK_PASSWORD', message }])
}
