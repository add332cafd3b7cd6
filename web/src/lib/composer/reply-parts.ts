// What one needs to reply: loaded when somebody begins to, or has left a reply unsent.
export { default as Composer } from './Composer.svelte'
export { default as PendingReplies } from './PendingReplies.svelte'
export { Sending } from './sending.svelte.ts'
