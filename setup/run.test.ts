import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { run } from './run.mjs'

test('the exit code of the child is the answer', async () => {
  assert.equal(await run(process.execPath, ['-e', 'process.exit(7)']), 7)
  assert.equal(await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGTERM")']), 143)
})

test('a signal that arrives from two sides reaches the child once', async () => {
  const child = `
    let heard = 0
    process.on('SIGINT', () => { heard += 1 })
    process.on('SIGUSR2', () => { console.log('heard ' + heard); process.exit(3) })
    setInterval(() => {}, 1000)
    console.log('ready ' + process.pid)`
  const parent = `
    const { run } = await import(${JSON.stringify(import.meta.resolve('./run.mjs'))})
    process.exitCode = await run(process.execPath, ['-e', ${JSON.stringify(child)}])`
  const wrapper = spawn(process.execPath, ['--input-type=module', '-e', parent], { detached: true })
  const said: string[] = []
  const ready = new Promise<number>((found) => {
    wrapper.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.push(text)
      const pid = /ready (\d+)/.exec(text)?.[1]
      if (pid) found(Number(pid))
    })
  })
  const server = await ready
  process.kill(-wrapper.pid!, 'SIGINT') // the terminal: the whole process group
  process.kill(wrapper.pid!, 'SIGINT') // npm: its child
  await new Promise((settled) => setTimeout(settled, 300))
  process.kill(server, 'SIGUSR2')
  const [code] = await once(wrapper, 'close')
  assert.match(said.join(''), /heard 1\n/)
  assert.equal(code, 3)
})
