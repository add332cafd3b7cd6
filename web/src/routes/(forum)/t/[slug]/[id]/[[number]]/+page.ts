import { filesShown } from '#lib/file/shown.ts'
import type { PageLoad } from './$types'

/** What few pages need comes with those alone, in time to be part of the page. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  Files: await filesShown([...data.stretch.posts, data.answer]),
  summary: data.topic.summary && (await import('#lib/topic-page/Summary.svelte')),
})
