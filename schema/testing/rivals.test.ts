import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { brokenLaws } from './laws.ts'
import { mutationPolicy } from './mutation-policy.ts'
import { type Scene, scenesOn } from './rival-scenes.ts'
import { type Stage, setStage } from './rival-stage.ts'
import { meetAll, play, prepare } from './rivals.ts'

const skipped = 'this engine cannot go back'

let stage: Stage
let scenes: Scene[]
before(async () => {
  stage = await setStage()
  scenes = scenesOn(stage)
})

test('every mutation of the contract has a scene', () => {
  const named = new Set(scenes.map((scene) => scene.name))
  assert.deepEqual([...named].sort(), Object.keys(mutationPolicy).sort())
})

test('every scene has something to do on the stage', async (t) => {
  if (!stage.canRewind) return t.skip(skipped)
  for (const scene of scenes) {
    await prepare(stage, scene)
    assert.equal(await play(stage, scene), scene.name === 'abortImport' ? 'NOT_FOUND' : 'DONE', scene.name)
    assert.deepEqual(await brokenLaws(stage.world.ports.database), [], scene.name)
  }
})

test('whatever somebody else does between any two reads, it ends well and everything adds up', async (t) => {
  if (!stage.canRewind) return t.skip(skipped)
  const races = await meetAll(stage, scenes, 40)
  assert.ok(races > 500, String(races))
  t.diagnostic(`${races} came in between`)
})
