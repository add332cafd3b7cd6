// `npm run compare`: measures our client and others side by side, and writes the tables of docs/comparison.md.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterKill, type Moment, type Outcome } from './offline/scenario.ts'
import { type Weight, weigh } from './weigh.ts'

const home = 'bench/clients'
const rounds = 5
const moments: Moment[] = ['offline', 'sending', 'unanswered']
const programs: [name: string, file: string, ...options: string[]][] = [
  ['Forium, outbox', 'forium.ts'],
  ['urql, graphcache’s `offlineExchange`', 'urql.mjs'],
  ['stream-chat, with an `AbstractOfflineDB` of ours', 'stream.mjs', 'database'],
  ['stream-chat alone', 'stream.mjs'],
  ['@linear/sdk', 'linear.mjs'],
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
  for (const [name, file, ...options] of programs) {
    const cells: string[] = []
    for (const moment of moments) {
      const outcomes: string[] = []
      for (let round = 0; round < 3; round++)
        outcomes.push(told(await afterKill(`${home}/offline/${file}`, moment, ...options)))
      cells.push([...new Set(outcomes)].join('; or '))
    }
    rows.push(`| ${[name, ...cells].join(' | ')} |`)
    console.log(rows.at(-1))
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

prepare()
const page = 'docs/comparison.md'
const weights = weightTable(await weigh(rounds))
console.log(weights.join('\n'))
const kills = await killTable()
writeFileSync(page, put(put(readFileSync(page, 'utf8'), 'weights', weights), 'kills', kills))
