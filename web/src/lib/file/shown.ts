/** What shows files: loaded where there is one. */
export const filesShown = (posts: readonly { attachments: readonly unknown[] }[]) =>
  posts.some(({ attachments }) => attachments.length > 0)
    ? import('./Attachments.svelte').then(({ default: shown }) => shown)
    : undefined
