import { textRule } from '../kernel/rules.ts'

/** `bodyRule`, but for what only comes with a file. */
export const captionRule = textRule('The text', 0, 64_000)
