import { buildSchema, parse, validate } from 'graphql'
import type { Releases } from '../history.ts'

type Documents = Readonly<Record<string, string>>

/** The documents of now and, as they were, those of every release. */
export function withReleased(now: Documents, before: Documents, releases: Releases): Documents {
  const kept = Object.values(releases).flatMap(({ documents }) =>
    Object.keys(documents).flatMap((id) => (before[id] === undefined ? [] : [[id, before[id]] as const])),
  )
  const all = Object.entries({ ...Object.fromEntries(kept), ...now })
  return Object.fromEntries(all.sort(([, a], [, b]) => (a < b ? -1 : 1)))
}

/** Released documents that this server would no longer answer, and of which no `- Breaking:` line of the changelog tells. */
export function releasedProblems(sdl: string, documents: Documents, releases: Releases, changelog: string): string[] {
  const schema = buildSchema(sdl)
  const announced = changelog.split('\n').filter((line) => /^- Breaking:/.test(line))
  const broken = (id: string): string | undefined => {
    const text = documents[id]
    return text === undefined ? 'is gone' : validate(schema, parse(text)).map((error) => error.message)[0]
  }
  return Object.entries(releases).flatMap(([version, release]) =>
    Object.entries(release.documents).flatMap(([id, name]) => {
      const why = broken(id)
      if (!why || announced.some((line) => line.includes(id.slice(0, 12)))) return []
      return [
        `The document ${name} of ${version} (${id.slice(0, 12)}) would no longer be answered: ${why}. ` +
          'Keep it, or say so in CHANGELOG.md: "- Breaking: …", with these twelve letters.',
      ]
    }),
  )
}
