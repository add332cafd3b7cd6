// The ways that people go through the pages, on a real server with a real forum, in real browsers.
import { after, test } from 'node:test'
import { reading } from './journeys/reading.ts'
import { openUrho, skip } from './journeys/urho.ts'

const scene = skip ? null! : await openUrho()
after(() => scene?.close())

for (const { name, walk } of [...reading]) test(name, { skip, timeout: 120_000 }, () => walk(scene))
