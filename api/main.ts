import { UsageError } from './cli/command.ts'
import { commands } from './cli/commands.ts'
import { helpOf, helpText } from './cli/help.ts'
import { ConfigError } from './config.ts'

/** The composition root's door: `npm start` is `start`, `npm run forium -- <command>` is everything else. */
async function main([name, ...args]: string[]): Promise<number> {
  if (!name || name === '--help' || name === 'help') {
    console.log(helpText(commands))
    return name ? 0 : 2
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    console.error(`There is no command "${name}".\n\n${helpText(commands)}`)
    return 2
  }
  if (args.includes('--help')) {
    console.log(helpOf(command))
    return 0
  }
  return command.run(args)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof ConfigError || error instanceof UsageError ? error.message : error)
  process.exitCode = 1
}
