import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const folder = '.cache'
const lock = `${folder}/install.lock`
const mine = `${folder}/install.${process.pid}`

/** Runs the work while no other process of this checkout does the same. */
export async function exclusively(work) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(mine, String(process.pid))
  try {
    await take()
    try {
      await work()
    } finally {
      rmSync(lock, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

async function take() {
  let told = false
  while (!linked(mine, lock)) {
    const owner = ownerOf(lock)
    if (owner && !isAlive(owner)) removeAbandoned(owner)
    else {
      if (!told)
        console.log(`Another process (${owner ?? 'just ending'}) is installing the packages; waiting for it ...`)
      told = true
      await sleep(300)
    }
  }
}

/** A hard link appears with its content, or not at all. */
function linked(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Moved aside first and looked at again: two may find the same dead owner, and one of them be quick. */
function removeAbandoned(dead) {
  const aside = `${mine}.aside`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (ownerOf(aside) !== dead) linked(aside, lock)
  rmSync(aside, { force: true })
}

function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
