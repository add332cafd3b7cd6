/** What systems call these differently, or not at all. */
const byEnding: Record<string, string> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  csv: 'text/csv',
  log: 'text/plain',
  txt: 'text/plain',
  json: 'application/json',
  zip: 'application/zip',
  gz: 'application/gzip',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

const endingOf = (name: string) => name.split('.').at(-1)!.toLowerCase()

/** The type to announce: the browser's word where the server takes it, else what the name's ending stands for. */
export function typeOf(file: { name: string; type: string }, taken: readonly string[]): string {
  const said = file.type.split(';', 1)[0]!.toLowerCase()
  if (taken.includes(said)) return said
  return byEnding[endingOf(file.name)] ?? (said || 'application/octet-stream')
}

/** For the chooser: types, and endings that many systems know no type of. */
export function acceptOf(taken: readonly string[]): string {
  const endings = Object.entries(byEnding).filter(([, type]) => taken.includes(type))
  return [...taken, ...endings.map(([ending]) => `.${ending}`)].join(',')
}
