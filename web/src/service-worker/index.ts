import { self } from '$app/service-worker'
import { answerFile, cleanFiles, fetchFiles } from './files.ts'
import { answerAction, answerData, answerPage, visited } from './pages.ts'
import { forgetPages } from './person.ts'
import { expectNavigation } from './promptly.ts'
import { openPushed, registerAnew, showPush } from './push.ts'

self.addEventListener('install', (event) => {
  event.waitUntil(fetchFiles().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(cleanFiles().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (request.headers.get('x-sveltekit-action') === 'true') event.respondWith(answerAction(event))
  else if (request.method !== 'GET') return
  else if (url.pathname.startsWith('/_app/immutable/')) event.respondWith(answerFile(request))
  else if (url.pathname.endsWith('/__data.json')) event.respondWith(answerData(event, url))
  else if (request.mode === 'navigate') event.respondWith(answerPage(event))
})

/** What a page tells its worker; see lib/offline/worker.ts. */
type Told = { type: 'navigating' | 'visited'; path: string } | { type: 'signed-out' }

self.addEventListener('message', (event) => {
  const told = event.data as Told
  if (told.type === 'navigating') expectNavigation(told.path)
  else if (told.type === 'visited') event.waitUntil(visited(event, told.path))
  else if (told.type === 'signed-out') event.waitUntil(forgetPages())
})

self.addEventListener('push', (event) => event.waitUntil(showPush(event)))
self.addEventListener('notificationclick', (event) => event.waitUntil(openPushed(event)))
self.addEventListener('pushsubscriptionchange', (event) => {
  const changed = event as ExtendableEvent
  changed.waitUntil(registerAnew(changed))
})
