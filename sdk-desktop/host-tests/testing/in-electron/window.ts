// What can be seen from within the window is looked at: there is nobody to click.
import { electronHost } from '../../../electron/renderer.ts'
import { hostContract } from '../../../testing/index.ts'

let [passed, failed] = [0, 0]
for (const { name, run } of hostContract(async () => ({ host: await electronHost() })))
  try {
    await run()
    passed++
    console.log(`ok ${name}`)
  } catch (error) {
    failed++
    console.log(`not ok ${name}: ${error}`)
  }
console.log(`contract: ${passed} passed, ${failed} failed`)
