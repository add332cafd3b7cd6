import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const samePress = 1000 // ms: one Ctrl+C reaches us from the terminal and again from npm

/**
 * Runs a program in the project folder and answers with its exit code (128 + n after a signal).
 * The child gets each signal from us alone: it stands in a process group of its own, so the terminal's Ctrl+C
 * does not reach it a second time. An interactive one stays in ours, to be able to read from the terminal.
 */
export async function run(program, args, { interactive = false, env = {}, cwd, stdio = 'inherit', onOutput } = {}) {
  const alone = !interactive && process.platform !== 'win32'
  const child = spawn(program, args, { stdio, cwd, detached: alone, env: { ...process.env, ...env } })
  child.stdout?.on('data', onOutput)
  child.stderr?.on('data', onOutput)
  const stop = passSignals(child, alone)
  try {
    return await ended(child)
  } finally {
    stop()
  }
}

function passSignals(child, alone) {
  let last = Number.NEGATIVE_INFINITY
  const pass = (signal) => {
    const heardItself = !alone && signal === 'SIGINT' && process.stdin.isTTY
    const repeated = performance.now() - last < samePress
    if (!heardItself && !repeated) child.kill(signal)
    last = performance.now()
  }
  for (const signal of signals) process.on(signal, pass)
  const watch = watchShell(() => pass('SIGTERM'))
  return () => {
    for (const signal of signals) process.off(signal, pass)
    clearInterval(watch)
  }
}

/** npm passes a SIGTERM to the shell between us, which dies of it without a word: then it was meant for us. */
function watchShell(died) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    died()
  }, 500)
  return watch.unref()
}

function ended(child) {
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code, signal) => done(code ?? 128 + constants.signals[signal]))
  })
}
