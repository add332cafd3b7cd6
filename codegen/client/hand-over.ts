/** From a producer that calls to a consumer that loops: `give` resolves when the consumer comes back for more. */
export function handOver<Item>(onReturn: () => void) {
  let offered: { item: Item; taken: () => void } | undefined
  let asking: { resolve(result: IteratorResult<Item>): void; reject(error: unknown): void } | undefined
  let taken = () => {}
  let ended: { error?: unknown } | undefined

  function settle() {
    if (!asking || !(offered || ended)) return
    const { resolve, reject } = asking
    asking = undefined
    if (offered) {
      const { item } = offered
      taken = offered.taken
      offered = undefined
      resolve({ value: item, done: false })
    } else if (ended!.error) reject(ended!.error)
    else resolve({ value: undefined, done: true })
  }

  return {
    give: (item: Item) =>
      new Promise<void>((resolve) => {
        offered = { item, taken: resolve }
        settle()
      }),
    end(error?: unknown) {
      ended ??= { error }
      settle()
    },
    iterator: {
      next() {
        taken()
        return new Promise<IteratorResult<Item>>((resolve, reject) => {
          asking = { resolve, reject }
          settle()
        })
      },
      async return() {
        onReturn()
        return { value: undefined, done: true as const }
      },
    },
  }
}
