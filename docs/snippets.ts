import { readFileSync } from 'node:fs'

export interface Snippet {
  /** `docs/clients.md:12`, for whoever has to mend it. */
  place: string
  code: string
  /** Run it, or only compile it. */
  mode: 'run' | 'check'
  /** Lines that the program prints, from the text block that follows it. */
  prints: string[]
}

/** The TypeScript of a page that is marked `run` or `check`. */
export function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(file, 'utf8')
  const fences = [...text.matchAll(/^```ts (run|check)\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm)]
  return fences.map((fence) => ({
    place: `${file}:${text.slice(0, fence.index).split('\n').length}`,
    code: fence[2]!,
    mode: fence[1] as Snippet['mode'],
    prints: (fence[3] ?? '').split('\n').filter(Boolean),
  }))
}
