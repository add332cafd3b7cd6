import type { Step } from '../moving/copy.ts'

/** A line at most once a second, on whatever it is shown. */
export function stepByStep(): (step: Step) => void {
  let next = Date.now() + 1000
  return ({ table, done, total }) => {
    if (Date.now() < next) return
    next = Date.now() + 1000
    console.log(`  ${table}: ${done}${total > 0 ? ` of ${total}` : ''} …`)
  }
}
