import type { Wake } from '@forium/schema/ports/wake.ts'

/** Speaks in one process and hears in another, so that the contract is that of what lies between. */
export function across(speaker: Wake, hearer: Wake): Wake {
  return {
    signal: (topic) => speaker.signal(topic),
    send: (topic, payload) => speaker.send(topic, payload),
    listen: (topic, listener) => hearer.listen(topic, listener),
    receive: (topic, listener) => hearer.receive(topic, listener),
  }
}

/** Asks until it is so; what never becomes so is for the test's own time limit. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10))
}
