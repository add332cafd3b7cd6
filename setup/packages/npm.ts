import { spawnSync } from 'node:child_process'

/** Runs a program and answers with what it printed; what went wrong is in the error. */
export function run(program: string, args: string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

export function npm(args: string[], cwd: string): string {
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error', '--no-update-notifier']
  return process.platform === 'win32'
    ? run('cmd.exe', ['/c', 'npm.cmd', ...args, ...quiet], cwd)
    : run('npm', [...args, ...quiet], cwd)
}
