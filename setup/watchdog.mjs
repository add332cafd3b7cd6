// Imported by every test process: one that keeps a socket or a child open would otherwise hold the whole run.
import { readdirSync, readFileSync } from 'node:fs'

const limit = Number(process.env.FORIUM_TEST_MINUTES ?? 15) * 60_000

setTimeout(() => {
  const open = process.getActiveResourcesInfo()
  console.error(
    `✖ ${process.argv[1]} did not end within ${limit / 60_000} minutes. Still open: ${open.join(', ') || 'nothing'}`,
  )
  for (const pid of below(process.pid)) end(pid)
  process.exit(1)
}, limit).unref()

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
