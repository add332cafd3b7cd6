import type { Command } from './command.ts'

export function helpText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => head(command).length))
  const lines = commands.map((command) => `  ${head(command).padEnd(width)}  ${command.summary}`)
  return [
    'Usage: npm run forium -- <command> [arguments]',
    '',
    ...lines,
    '',
    'Each command tells more with --help. Configuration comes from the environment: docs/self-hosting.md.',
  ].join('\n')
}

export function helpOf(command: Command): string {
  return [
    `Usage: npm run forium -- ${head(command)}`,
    '',
    command.summary,
    ...(command.details ? ['', command.details] : []),
  ].join('\n')
}

const head = ({ name, usage }: Command) => (usage ? `${name} ${usage}` : name)
