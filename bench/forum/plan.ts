import { below, seeded } from './random.ts'

/** Which post comes when: topics of 1 to 400 posts whose lives overlap, as in a forum of some years. */
export interface Plan {
  topicCount: number
  /** Index of the topic of each post, in the order of time. */
  topics: Uint32Array
  times: Float64Array
}

const years = 6 * 365 * 24 * 3600 * 1000
const largest = 400

export function planOf(posts: number, end: number): Plan {
  const random = seeded(posts)
  const topics = new Uint32Array(posts)
  const times = new Float64Array(posts)
  let topicCount = 0
  for (let at = 0; at < posts; topicCount++) {
    // One reply is frequent, a hundred are rare: the chance of n posts or more is 1/n.
    const size = Math.min(largest, posts - at, Math.floor(1 / (1 - random())))
    const start = end - years * random()
    const pace = random() * Math.min(14 * 24 * 3600 * 1000, (end - start) / size / 2)
    for (let number = 0, time = start; number < size; number++, at++) {
      topics[at] = topicCount
      times[at] = Math.floor(time)
      time += 60_000 + pace * random() * 2
    }
  }
  return inOrder({ topicCount, topics, times })
}

function inOrder({ topicCount, topics, times }: Plan): Plan {
  const order = new Uint32Array(times.length).map((_, i) => i).sort((a, b) => times[a]! - times[b]! || a - b)
  return {
    topicCount,
    topics: new Uint32Array(order.length).map((_, i) => topics[order[i]!]!),
    times: new Float64Array(order.length).map((_, i) => times[order[i]!]!),
  }
}

/** Few write much, many write little. */
export function writerOf(random: () => number, people: number): number {
  return below(random, 1 + below(random, people))
}
