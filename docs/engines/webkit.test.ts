// The scenario in WebKitGTK with IndexedDB: the engine of Tauri on Linux, and a sister of the one in iOS.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { pageOf, showOn } from './show.ts'

const host = fileURLToPath(new URL('webkit-host.py', import.meta.url))
const python = '/usr/bin/python3'
const asks = "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2"
const isThere = [spawnSync(python, ['-c', asks]), spawnSync('Xvfb', ['-help'])].every(({ status }) => status === 0)
const options = { skip: !isThere && 'Debian has it: gir1.2-webkit2-4.1, python3-gi and xvfb' }
let screen: ChildProcess | undefined
let display: string

before(async () => {
  if (options.skip) return
  screen = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(screen.stdio[3]!, 'data')
  display = `:${String(number).trim()}`
})
after(async () => {
  if (!screen) return
  screen.kill()
  await once(screen, 'exit')
})

test(
  'in WebKit: read, written offline, killed, shown again offline, an answer lost, one refused, the rest once',
  options,
  () =>
    showOn(({ code, folder, origin, heard }) => ({
      start(part, given) {
        const say = '(step, value) => webkit.messageHandlers.said.postMessage(JSON.stringify({ step, value }))'
        const run = `scenario.${part}(scenario.browser('engine', ${say}), ${JSON.stringify(given)})`
        writeFileSync(`${folder}/page.html`, pageOf(`${code};${run}`))
        // A group of its own, so that what keeps the database is killed with it.
        const child = spawn(python, [host, `${folder}/page.html`, origin, folder], {
          env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
          detached: true,
          stdio: ['ignore', 'pipe', 'ignore'],
        })
        createInterface(child.stdout).on('line', (line) => heard(JSON.parse(line)))
        return {
          async kill() {
            if (child.exitCode !== null || child.signalCode !== null) return
            process.kill(-child.pid!, 'SIGKILL')
            await once(child, 'exit')
          },
        }
      },
    })),
)
