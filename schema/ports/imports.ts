/** Imports that the server runs beside itself, one at a time, of files that whoever runs it has put there. */
export interface Imports {
  /** What lies ready, by name. */
  files(): Promise<ImportFile[]>
  /** Takes the one place there is; null while it is taken. */
  claim(): ImportPlace | null
  /** Ends the import of this job if it is the one that runs; resolves once it has ended. */
  stop(jobId: string): Promise<boolean>
}

export interface ImportPlace {
  /** Begins, and gives the place back at the end. `ended` is called once: null, or in words what went wrong. */
  run(order: ImportOrder, ended: (failure: string | null) => Promise<void>): void
  /** Nothing is to be run after all. */
  release(): void
}

export interface ImportFile {
  name: string
  byteSize: number
  modifiedAt: number
}

export const importKinds = ['DISCOURSE', 'STACK_EXCHANGE'] as const
export type ImportKind = (typeof importKinds)[number]

export interface ImportOrder {
  /** The row that the import writes its progress and its report into. */
  jobId: string
  communityId: string
  kind: ImportKind
  /** Name of one of the files. */
  file: string
  /** Tells two imports of one kind apart. */
  name: string | null
}

/** One file of a folder: nothing that leads out of it, nothing hidden, nothing that a command could take for an option. */
export function isImportFileName(name: string): boolean {
  return name.length <= 255 && /^[^.\-/\\\0-\x1f][^/\\\0-\x1f]*$/.test(name)
}

export class InvalidImportFileName extends Error {
  override name = 'InvalidImportFileName'
}

export function checkImportOrder({ file, name }: ImportOrder): void {
  if (!isImportFileName(file)) throw new InvalidImportFileName(`not a plain file name: ${JSON.stringify(file)}`)
  if (name !== null && !/^[\w][\w.-]*$/.test(name))
    throw new InvalidImportFileName(`not a name: ${JSON.stringify(name)}`)
}
