import { importDiscourse } from './discourse.ts'
import { openForum } from './forum.testing.ts'

/** A process of its own that imports `argv[3]` into the forum in `argv[2]`, says how far it is, and may be killed. */
const [, , forumFolder, source] = process.argv
const forum = await openForum(forumFolder)
await importDiscourse(forum.ctx, source!, { onProgress: ({ done }) => process.stdout.write(`${done}\n`) })
await forum.close({ keep: true })
process.stdout.write('end\n')
