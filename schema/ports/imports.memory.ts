import { checkImportOrder, type ImportFile, type ImportOrder, type Imports } from './imports.ts'

export interface MemoryImports extends Imports {
  /** What lies there, and what comes of importing it: null is well, words are what goes wrong, undefined never ends. */
  readonly put: (name: string, outcome?: string | null) => void
  /** Everything that was run, oldest first. */
  readonly ran: ImportOrder[]
}

export function memoryImports(): MemoryImports {
  const files = new Map<string, { file: ImportFile; outcome: string | null | undefined }>()
  const ran: ImportOrder[] = []
  let isTaken = false
  let running: { jobId: string; end: (failure: string | null) => Promise<void> } | null = null
  return {
    ran,
    put: (name, outcome) => void files.set(name, { file: { name, byteSize: 1, modifiedAt: 1 }, outcome }),
    files: async () => [...files.values()].map(({ file }) => file).sort((a, b) => (a.name < b.name ? -1 : 1)),
    claim() {
      if (isTaken) return null
      isTaken = true
      return {
        release: () => {
          isTaken = false
        },
        run(order, ended) {
          checkImportOrder(order)
          ran.push(order)
          const end = async (failure: string | null) => {
            if (running?.end !== end) return
            running = null
            await ended(failure)
            isTaken = false
          }
          running = { jobId: order.jobId, end }
          const known = files.get(order.file)
          const outcome = known ? known.outcome : 'There is no such file.'
          if (outcome !== undefined) queueMicrotask(() => void end(outcome))
        },
      }
    },
    async stop(jobId) {
      if (running?.jobId !== jobId) return false
      await running.end('It was stopped.')
      return true
    },
  }
}
