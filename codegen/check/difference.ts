const context = 2
const shown = 15

/** The lines from the first to the last that differ, as in a diff; a long middle is counted, not shown. */
export function differenceOf(before = '', after = ''): string {
  const old = before.split('\n')
  const now = after.split('\n')
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  return [
    `  @@ line ${start + 1} @@`,
    ...marked(' ', old.slice(Math.max(0, start - context), start)),
    ...marked('-', old.slice(start, old.length - end)),
    ...marked('+', now.slice(start, now.length - end)),
    ...marked(' ', old.slice(old.length - end, old.length - end + context)),
  ].join('\n')
}

function marked(mark: string, lines: string[]): string[] {
  const rest = lines.length - shown
  return [
    ...lines.slice(0, shown).map((line) => `  ${mark} ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`),
    ...(rest > 0 ? [`  ${mark} … ${rest} more`] : []),
  ]
}
