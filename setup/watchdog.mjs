// Imported by every test process: one that keeps a socket or a child open would otherwise hold the whole run.
import { readdirSync, readFileSync } from 'node:fs'
import { after } from 'node:test'

/** Its own hooks come after ours, and may have servers to stop. */
const leftOpenMs = 60_000
const limit = Number(process.env.FORIUM_TEST_MINUTES ?? 15) * 60_000

setTimeout(() => {
  const open = process.getActiveResourcesInfo()
  console.error(
    `✖ ${process.argv[1]} did not end within ${limit / 60_000} minutes. Still open: ${open.join(', ') || 'nothing'}`,
  )
  for (const pid of below(process.pid)) end(pid)
  process.exit(1)
}, limit).unref()

// After the last test of a file: one that failed may have left a browser or a server open. `--test-force-exit` would not
// wait until all is reported.
if (process.env.NODE_TEST_CONTEXT)
  after(() => {
    setTimeout(() => {
      const open = process.getActiveResourcesInfo()
      console.error(`⚠ ${process.argv[1]} is done and left open: ${open.join(', ')}`)
      for (const pid of below(process.pid)) end(pid)
      process.exit()
    }, leftOpenMs).unref()
  })

/** Children, and theirs: whoever holds our output open would be waited for without end. Only Linux tells. */
function below(pid) {
  const parents = new Map(processes().map((child) => [child, parentOf(child)]))
  const found = [pid]
  for (const parent of found) for (const [child, of] of parents) if (of === parent) found.push(child)
  return found.slice(1)
}

function processes() {
  try {
    return readdirSync('/proc').map(Number).filter(Boolean)
  } catch {
    return []
  }
}

function parentOf(pid) {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/.*\) . /s, '')
        .split(' ')[0],
    )
  } catch {
    return 0
  }
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}
