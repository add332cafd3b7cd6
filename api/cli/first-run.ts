import { issueSignInLink, setUp } from '@forium/schema/people/set-up.ts'
import type { Runtime } from '../runtime.ts'
import { seedDemo } from './demo.ts'

/** Makes the first community when there is none, and says how to get in. Nothing on later runs. */
export async function firstRun(runtime: Runtime): Promise<string[]> {
  const { database } = runtime.ports
  if (await database.first(database.sql.selectFrom('Community').select('id').limit(1))) return []
  const { demo } = runtime.config
  const { communityId } = await setUp(runtime.ports, { name: demo ? 'Demo' : 'Community', isFinished: demo })
  if (demo) await seedDemo(runtime, communityId)
  return ['', 'Sign in once with:', ...(await signInLinks(runtime, communityId))]
}

/** One link per role for a demo, the owner's alone otherwise. Each works once, for a day. */
async function signInLinks(runtime: Runtime, communityId: string): Promise<string[]> {
  const ctx = runtime.systemContext(communityId)
  const people = runtime.config.demo
    ? (['OWNER', 'ADMIN', 'MODERATOR', 'AGENT', 'MEMBER'] as const)
    : (['OWNER'] as const)
  const lines: string[] = []
  for (const role of people) {
    const url = await issueSignInLink(ctx, { handle: role.toLowerCase(), roles: [role] })
    lines.push(`  ${role.toLowerCase().padEnd(10)} ${url}`)
  }
  return lines
}
