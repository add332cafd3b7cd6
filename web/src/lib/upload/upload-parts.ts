// What brings files to the server: loaded when somebody means to attach one.

export { acceptOf } from './file-type.ts'
export { default as Tray } from './Tray.svelte'
export { Uploads } from './uploads.svelte.ts'
