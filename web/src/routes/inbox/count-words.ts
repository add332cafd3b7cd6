import { countText } from '#lib/ui/number-text.ts'
import { readerLocale } from '#lib/ui/reader-locale.ts'

/** The server counts up to a thousand: beyond that it only says "many". */
export const countWords = (value: number): string => countText(value, readerLocale(), 999)
