// Every mutation against every other that writes what it reads, between any two reads: some minutes. `npm test` meets some.
import { scenesOn } from '@forium/schema/testing/rival-scenes.ts'
import { setStage } from '@forium/schema/testing/rival-stage.ts'
import { meetAll } from '@forium/schema/testing/rivals.ts'

const stage = await setStage()
const races = await meetAll(stage, scenesOn(stage), 1)
console.log(`${races} came in between, and all went well.`)
