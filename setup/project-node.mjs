import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'

const wanted = 24

/** The Node that came with the packages, else the one that is running when it is new enough. */
export function projectNode() {
  const shipped = shippedNode()
  if (shipped && works(shipped)) return shipped
  if (Number.parseInt(process.versions.node, 10) >= wanted) return process.execPath
  throw new Error(advice(shipped))
}

function shippedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'bin/node'
  const system = process.platform === 'win32' ? 'win' : process.platform
  const path = resolve('node_modules', `node-${system}-${process.arch}`, file)
  return existsSync(path) ? path : undefined
}

/** A binary for another C library (Alpine's, say) is there and still cannot run. */
function works(path) {
  if (realpathSync(path) === realpathSync.native(process.execPath)) return true
  if (process.platform !== 'win32') chmodSync(path, 0o755)
  return spawnSync(path, ['--version']).status === 0
}

function advice(shipped) {
  return [
    `Forium runs on Node ${wanted} or newer; this is Node ${process.versions.node}.`,
    shipped
      ? `The one that comes with the packages (${shipped}) does not run on this system.`
      : `The packages bring one for Linux (x64, arm64) and Windows (x64), none for ${process.platform} ${process.arch}.`,
    process.platform === 'darwin'
      ? `Please install it, with \`brew install node@${wanted}\` or from https://nodejs.org, and try again.`
      : `Please install it from https://nodejs.org or with your system's package manager, and try again.`,
  ].join('\n')
}
