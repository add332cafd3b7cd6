import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { inProcess } from './adapter.ts'

const self = 'self' as const

/** Dozens of small files compress badly, and each is asked for by name: what is needed together is one file. */
const groups = [
  // A page waits for all of its style sheets before anything is seen: one for everybody, and one more for the staff's.
  { name: 'style', test: /src\/(lib|routes\/(\(|\+)).*(type=style|\.css$)/, priority: 9 },
  { name: 'staff-style', test: /type=style|\.css$/, priority: 8 },
  { name: 'base', minShareCount: 31, priority: 2 },
  {
    name: 'frame',
    test: /src\/lib\/(shell|session|offline|topic|ui\/(Avatar|Badge|Count|Empty|IconB|Load|Menu\.|Tabs|Time|avatar|in-view|number|pull-to|reader|time|menu\/opener))|svelte\/src\/reactivity\/(create|window)/,
    minShareCount: 5,
    priority: 1,
  },
  { name: 'forms', test: /src\/lib\/(ui\/(?!glide|pull-to|swipe)|form\/|section\/)/, minShareCount: 4, priority: 0 },
]

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: inProcess('../node_modules/.cache/web'),
      // Hashes, not nonces: a guest's page may be the same for all guests.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': [self],
          'script-src': [self],
          'style-src': [self, 'unsafe-inline'],
          // Posts may show pictures of other sites; without a referrer, see prose.css and the renderer.
          'img-src': [self, 'https:', 'http:', 'data:', 'blob:'],
          'connect-src': [self],
          'font-src': [self],
          'object-src': ['none'],
          'base-uri': [self],
          'form-action': [self],
          'frame-ancestors': [self],
          'manifest-src': [self],
          'worker-src': [self],
        },
      },
      paths: { relative: false },
      output: { linkHeaderPreload: false },
      serviceWorker: { register: false },
      compilerOptions: { runes: true },
    }),
  ],
  build: {
    target: 'es2023',
    // A page would have to know the names of all that what is loaded later needs; nearly all of it is there by then.
    modulePreload: {
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'js' ? needed.filter((name) => name.endsWith('.css')) : needed,
    },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
})
