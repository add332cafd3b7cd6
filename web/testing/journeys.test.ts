// The ways that people go through the pages, on a real server with a real forum, in real browsers.
import { after, test } from 'node:test'
import { offline } from './journeys/offline.ts'
import { reading } from './journeys/reading.ts'
import { running } from './journeys/running.ts'
import { support } from './journeys/support.ts'
import { openUrho, skip } from './journeys/urho.ts'
import { writing } from './journeys/writing.ts'

const scene = skip ? null! : await openUrho()
after(() => scene?.close())

// The last of them gives the community another name.
for (const { name, walk } of [...reading, ...writing, ...support, ...offline, ...running])
  test(name, { skip, timeout: 240_000 }, () => walk(scene))
