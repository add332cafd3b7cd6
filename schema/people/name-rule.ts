import * as v from 'valibot'
import { textRule } from '../kernel/rules.ts'

/** One line, and nothing that turns the text around it: a name stands in the middle of other people's sentences. */
export const displayNameRule = v.pipe(
  v.string(),
  v.transform((name) => name.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ')),
  textRule('The name', 1, 60),
  v.regex(/[\p{L}\p{N}\p{S}]/u, 'The name needs at least one letter or digit.'),
)
