import * as v from 'valibot'

/** Words of people: trimmed, of a length, without control characters but line breaks and tabs. */
export const textRule = (what: string, min: number, max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(min, min === 1 ? `${what} must not be empty.` : `${what} needs at least ${min} characters.`),
    v.maxLength(max, `${what} may have at most ${max} characters.`),
    v.regex(/^[^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, `${what} must not contain control characters.`),
  )

/** Markdown of a post or message. */
export const bodyRule = textRule('The text', 1, 64_000)

export const emailRule = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, 'This e-mail address is too long.'),
  v.rfcEmail('This is not an e-mail address.'),
)

export const slugRule = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.'),
  v.maxLength(80),
)

/** RGB as `#1a2b3c`. */
export const colorRule = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^#[0-9a-f]{6}$/, 'Give a colour as #1a2b3c.'),
)

/** An address that a browser may open: https, http, or a path of this server. */
export const linkRule = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2048),
  v.regex(/^(https?:\/\/[^\s]+|\/(?!\/)[^\s]*)$/i, 'Give an http(s) address or a path that starts with one /.'),
)

/** A language, as in `en`, `pt-BR`. */
export const localeRule = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Give a BCP 47 language tag.'))
