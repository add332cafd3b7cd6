import assert from 'node:assert/strict'
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from './run.mjs'

test('the exit code of the child is the answer', async () => {
  assert.equal(await run(process.execPath, ['-e', 'process.exit(7)']), 7)
  assert.equal(await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGTERM")']), 143)
})

const child = `
  let heard = []
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { heard.push(signal) })
  process.on('SIGUSR2', () => { console.log('heard ' + heard); process.exit(3) })
  setInterval(() => {}, 1000)
  console.log('ready ' + process.pid)`
const parent = `
  const { run } = await import(${JSON.stringify(import.meta.resolve('./run.mjs'))})
  process.exitCode = await run(process.execPath, ['-e', ${JSON.stringify(child)}])`

test('a signal that arrives from two sides reaches the child once', async () => {
  const wrapper = spawn(process.execPath, ['--input-type=module', '-e', parent], { detached: true })
  const { pid, said } = await ready(wrapper)
  process.kill(-wrapper.pid!, 'SIGINT') // the terminal: the whole process group
  process.kill(wrapper.pid!, 'SIGINT') // npm: its child
  await sleep(300)
  process.kill(pid, 'SIGUSR2')
  const [code] = await once(wrapper, 'close')
  assert.match(said(), /heard SIGINT\n/)
  assert.equal(code, 3)
})

test("when npm's shell dies of a signal, the child still hears it", {
  skip: process.platform === 'win32',
}, async () => {
  const env = { ...process.env, npm_lifecycle_event: 'start', NODE: process.execPath, PARENT: parent }
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$PARENT"; true'], { env })
  const { pid, said } = await ready(shell)
  shell.kill('SIGTERM')
  await sleep(1500)
  process.kill(pid, 'SIGUSR2')
  await once(shell, 'close')
  assert.match(said(), /heard SIGTERM\n/)
})

async function ready(wrapper: ChildProcessWithoutNullStreams) {
  let text = ''
  const pid = await new Promise<number>((found) => {
    wrapper.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const line = /ready (\d+)\n/.exec(text)
      if (line) found(Number(line[1]))
    })
  })
  return { pid, said: () => text }
}
