// `npm run compare`: measures our client and others side by side, and writes the tables of docs/comparison.md. One of
// them alone: `npm run compare -- weights`, `npm run compare -- kills`.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterKill, type Moment, type Outcome } from './offline/scenario.ts'
import { type Weight, weigh } from './weigh.ts'

const home = 'bench/clients'
const rounds = 3
const moments: Moment[] = ['offline', 'sending', 'unanswered']
/** What keeps nothing shows that the first time. */
const programs: [name: string, times: number, file: string, ...options: string[]][] = [
  ['Forium, outbox', 3, 'forium.ts'],
  ['urql, graphcache’s `offlineExchange`', 3, 'urql.mjs'],
  ['stream-chat, with an `AbstractOfflineDB` of ours', 3, 'stream.mjs', 'database'],
  ['stream-chat alone', 1, 'stream.mjs'],
  ['@linear/sdk', 1, 'linear.mjs'],
]

function prepare(): void {
  const windows = process.platform === 'win32'
  const npm = windows ? ['cmd.exe', '/c', 'npm.cmd'] : ['npm']
  mustRun([...npm, 'ci', '--ignore-scripts', '--no-progress', '--loglevel=error', '--prefix', home])
  mustRun([process.execPath, '--disable-warning=ExperimentalWarning', 'setup/packages/build.ts'])
}

function mustRun([program, ...args]: string[]): void {
  const { status } = spawnSync(program!, args, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}.`)
}

function weightTable(weights: Weight[]): string[] {
  const unit = weights[0]!.checkSeconds
  return [
    '| One message sent, with | gzip | lines of definitions | `tsc`, Forium = 1 | versions |',
    '|---|---:|---:|---:|---|',
    ...weights.map(({ name, versions, gzip, definitionLines, checkSeconds }) => {
      const figures = [`${(gzip / 1000).toFixed(1)} kB`, whole(definitionLines), (checkSeconds / unit).toFixed(1)]
      return `| ${[name, ...figures, versions].join(' | ')} |`
    }),
  ]
}

const whole = (value: number) => value.toLocaleString('en')

async function killTable(): Promise<string[]> {
  const rows: string[] = []
  for (const [name, times, file, ...options] of programs) {
    const cells: string[] = []
    for (const moment of moments) {
      const outcomes: string[] = []
      for (let round = 0; round < times; round++)
        outcomes.push(told(await afterKill(`${home}/offline/${file}`, moment, ...options)))
      cells.push([...new Set(outcomes)].join('; or '))
    }
    rows.push(`| ${[name, ...cells].join(' | ')} |`)
  }
  return [
    '| Killed | while offline | as the network comes back | with the answers still on the way |',
    '|---|---|---|---|',
    ...rows,
  ]
}

function told({ order, doubled }: Outcome): string {
  const inOrder = order.join() === order.toSorted().join()
  const there = order.length === 3 ? 'all three' : order.length === 0 ? 'none' : `${order.length} of three`
  return [
    there,
    ...(inOrder ? [] : [`in the order ${order.join(', ')}`]),
    ...(doubled ? [`${doubled} twice`] : []),
  ].join(', ')
}

/** Puts lines between `<!-- name -->` and the next `<!--`. */
function put(text: string, name: string, lines: string[]): string {
  const start = text.indexOf(`<!-- ${name} -->`) + `<!-- ${name} -->`.length
  return `${text.slice(0, start)}\n${lines.join('\n')}\n${text.slice(text.indexOf('<!--', start))}`
}

const page = 'docs/comparison.md'
const chosen = process.argv.slice(2)
const tables = {
  weights: async () => weightTable(await weigh(rounds)),
  kills: killTable,
}

prepare()
for (const [name, table] of Object.entries(tables)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const lines = await table()
  console.log(lines.join('\n'))
  writeFileSync(page, put(readFileSync(page, 'utf8'), name, lines))
}
