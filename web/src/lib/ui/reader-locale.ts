import { page } from '$app/state'

/** The language that dates and numbers are written in. */
export const readerLocale = (): string => page.data.session?.locale ?? 'en'
