import type { LogReader } from './event/log-reader.ts'
import { newsReader } from './notification/reader.ts'
import { summaryReader } from './summary/reader.ts'

/** Who reads the whole log, each at its own pace. */
export const logReaders: readonly LogReader[] = [newsReader, summaryReader]
