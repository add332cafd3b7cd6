import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import BetterSqlite from 'better-sqlite3'
import { ask } from '../testing/ask.ts'
import { freePort } from '../testing/server.ts'
import { UsageError } from './command.ts'
import { commands } from './commands.ts'
import { helpOf } from './help.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'forium-cli-'))
after(() => rmSync(folder, { recursive: true }))
let folders = 0
const fresh = () => ({ DATA_DIR: join(folder, String(folders++)), DEMO: 'off' })

function start(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (said.out += chunk))
  child.stderr.on('data', (chunk) => (said.err += chunk))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...said }))
  const saying = async (words: RegExp) => {
    while (!words.test(said.out)) {
      if (child.exitCode !== null) throw new Error(said.out + said.err)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return { child, ended, saying }
}

const run = (args: string[], env: Record<string, string> = fresh()) => start(args, env).ended

describe('the command line', { concurrency: 2, timeout: 120_000 }, () => {
  test('names every command when it is asked for help, and when it is asked nothing', async () => {
    const [help, nothing] = [await run(['--help']), await run([])]
    for (const { name, summary } of commands) assert.ok(help.out.includes(name) && help.out.includes(summary), name)
    assert.deepEqual([help.code, nothing.code], [0, 2])
  })

  for (const command of commands)
    test(`tells how to use ${command.name}`, () => {
      const help = helpOf(command)
      assert.ok(help.includes(`npm run forium -- ${command.name}${command.usage ? ` ${command.usage}` : ''}`))
      assert.ok(help.includes(command.summary))
    })

  test('does nothing but tell when it is asked how', async () => {
    const env = fresh()
    const { code, out } = await run(['init', '--help'], env)
    assert.deepEqual([code, out.trim()], [0, helpOf(commands.find(({ name }) => name === 'init')!)])
    assert.ok(!existsSync(env.DATA_DIR))
  })

  test('knows no other commands', async () => {
    const { code, err } = await run(['strat'])
    assert.equal(code, 2)
    assert.match(err, /no command "strat"[\s\S]*start/)
  })

  test('says in words what was typed wrong', async () => {
    const { code, err } = await run(['import', 'phpbb', '/tmp'])
    assert.equal(code, 1)
    assert.match(err, /^Say what to import: /)
    assert.doesNotMatch(err, /\n {4}at /)
  })

  for (const [name, ...args] of [['init'], ['init', 'Acme', '--host'], ['import'], ['import', 'discourse']])
    test(`does not begin with "${[name, ...args].join(' ')}"`, async () => {
      const command = commands.find((candidate) => candidate.name === name)!
      await assert.rejects(async () => command.run(args), UsageError)
    })

  test('names all that is wrong with the configuration, and repeats no secret', async () => {
    const { code, err } = await run(['start'], { PORT: 'http', SECRET: 'hunter2', SMTP_URL: 'http://u:hunter2@mail' })
    assert.equal(code, 1)
    for (const name of ['PORT', 'SECRET', 'SMTP_URL']) assert.match(err, new RegExp(`${name} must`))
    assert.doesNotMatch(err, /hunter2|\n {4}at /)
  })

  test('sets a community up, migrates, and finds everything sound', async () => {
    const env = fresh()
    const made = await run(['init', 'Acme'], env)
    assert.equal(made.code, 0, made.err)
    assert.match(made.out, /Acme is cmm_\w{26}/)
    assert.match(made.out, /http:\/\/127\.0\.0\.1:4000\S+token=ott_/)
    assert.match((await run(['migrate'], env)).out, /up to date/)
    const doctor = await run(['doctor'], env)
    assert.equal(doctor.code, 0, doctor.out)
    assert.doesNotMatch(doctor.out, /BAD/)
  })

  test('finds what is not sound', async () => {
    const env = fresh()
    await run(['init', 'Acme'], env)
    const db = new BetterSqlite(join(env.DATA_DIR, 'forium.db'))
    db.pragma('foreign_keys = off')
    db.exec("insert into CommunityHost (host, communityId) values ('a.example', 'cmm_gone')")
    db.close()
    const { code, out } = await run(['doctor'], env)
    assert.equal(code, 1)
    assert.match(out, /BAD +1 rows without their parent/)
  })
})

describe('the server', { timeout: 120_000 }, () => {
  test('starts, answers, tells the owner how to get in, and stops when it is told to', async () => {
    const port = await freePort()
    const env = { ...fresh(), PORT: String(port) }
    const first = start(['start'], env)
    await first.saying(/Ready after/)
    const url = `http://127.0.0.1:${port}`
    assert.equal((await ask({ url }, '{ viewer { __typename } }')).status, 200)
    first.child.kill('SIGTERM')
    const { code, out } = await first.ended
    assert.equal(code, 0)
    assert.match(out, /owner +http:\/\/\S+token=ott_/)
    const second = start(['start'], env)
    await second.saying(/Ready after/)
    second.child.kill('SIGINT')
    const again = await second.ended
    assert.equal(again.code, 0)
    assert.doesNotMatch(again.out, /token=/)
  })

  test('says so when its port is taken', async () => {
    const port = await freePort()
    const taken = createServer().listen(port, '127.0.0.1')
    await once(taken, 'listening')
    const { code, err } = await run(['start'], { ...fresh(), PORT: String(port) })
    taken.close()
    assert.equal(code, 1)
    assert.match(err, new RegExp(`Port ${port} of 127\\.0\\.0\\.1 is taken`))
  })
})
