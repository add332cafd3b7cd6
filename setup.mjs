#!/usr/bin/env node
// The one door to the project: `npm start`, `npm test`, `npm run forium`, `bench` and `packages` all come through here.
// Plain JavaScript without dependencies, because it runs under any Node >= 20 before anything is installed.
import { delimiter, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './setup/build.mjs'
import { buildWeb } from './setup/build-web.mjs'
import { install } from './setup/install.mjs'
import { projectNode } from './setup/project-node.mjs'
import { run } from './setup/run.mjs'
import { test } from './setup/test.mjs'

/** Flags of the server process only. Tuned with `npm run bench`: memory at rest against throughput. */
const serverFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8', '--expose-gc']

const commands = {
  start: async (node, args) => {
    const main = await build()
    await buildWeb(node)
    return run(node, [...serverFlags, main, 'start', ...args])
  },
  forium: async (node, args) => run(node, [...serverFlags, await build(), ...args], { interactive: true }),
  bench: (node, args) => run(node, ['bench/main.ts', ...args]),
  compare: (node, args) => run(node, ['--disable-warning=ExperimentalWarning', 'bench/clients/main.ts', ...args]),
  packages: (node) => run(node, ['--disable-warning=ExperimentalWarning', 'setup/packages/build.ts']),
  test,
}

async function main([name, ...rest]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined
  if (!command) throw new Error(`Usage: node setup.mjs <${Object.keys(commands).join('|')}> [arguments]`)
  process.chdir(dirname(fileURLToPath(import.meta.url)))
  await install()
  const node = projectNode()
  process.env.PATH = [dirname(node), process.env.PATH].join(delimiter) // what the child calls `node` is the same Node
  process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compile') // stripping types anew at each start is slow
  return command(node, rest[0] === '--' ? rest.slice(1) : rest)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exitCode = error.exitCode ?? 1
}
