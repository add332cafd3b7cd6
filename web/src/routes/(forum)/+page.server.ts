import { readList } from '#lib/topic/topic-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => ({ list: await readList(locals.read, url) })
