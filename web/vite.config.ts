import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { inProcess } from './adapter.ts'

const self = 'self' as const

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
    // What nearly every page needs is one file: dozens of small ones compress badly and are all asked for by name.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', minShareCount: 12 }] } } },
  },
})
