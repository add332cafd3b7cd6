/** What shows files: loaded where there is one. */
export const filesShown = (posts: readonly ({ attachments: readonly unknown[] } | null)[]) =>
  posts.some((post) => post?.attachments.length)
    ? import('./Attachments.svelte').then(({ default: shown }) => shown)
    : undefined
