import type { PageLoad } from './$types'

/** What few pages need comes with those alone, in time to be part of the page. */
export const load: PageLoad = async ({ data }) => {
  const [files, summary] = await Promise.all([
    data.stretch.posts.some(({ attachments }) => attachments.length > 0) && import('#lib/file/Attachments.svelte'),
    data.topic.summary && import('#lib/topic-page/Summary.svelte'),
  ])
  return { ...data, Files: files ? files.default : undefined, Summary: summary ? summary.default : undefined }
}
