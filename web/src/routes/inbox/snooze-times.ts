export interface SnoozeChoice {
  name: 'later' | 'tomorrow' | 'next-week'
  until: Date
}

const hour = 3_600_000

/** When a conversation may come back, in the zone of whoever puts it off. */
export function snoozeChoices(now: Date, zone: string): SnoozeChoice[] {
  const here = wallOf(now, zone)
  const later = new Date(Math.ceil((now.getTime() + 3 * hour) / (hour / 2)) * (hour / 2))
  const monday = (8 - here.weekday) % 7 || 7
  return [
    ...(wallOf(later, zone).day === here.day ? [{ name: 'later' as const, until: later }] : []),
    { name: 'tomorrow', until: momentAt({ ...here, day: here.day + 1, hour: 9, minute: 0 }, zone) },
    { name: 'next-week', until: momentAt({ ...here, day: here.day + monday, hour: 9, minute: 0 }, zone) },
  ]
}

/** What a picker gives (`2026-11-26T09:00`), as a moment in that zone; null when it is no time. */
export function pickedMoment(text: string, zone: string): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)?.slice(1).map(Number)
  if (!parts) return null
  const [year, month, day, hours, minute] = parts as [number, number, number, number, number]
  return momentAt({ year, month, day, hour: hours, minute }, zone)
}

interface Wall {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

/**
 * The moment at which the clocks of a zone show this. Where they jump over it, as much later as they jump; where they
 * show it twice, the first time. A day beyond the month's end is one of the next month.
 */
export function momentAt({ year, month, day, hour: hours, minute }: Wall, zone: string): Date {
  const asUtc = Date.UTC(year, month - 1, day, hours, minute)
  // The offset a day before and a day after: clocks change at most once in between.
  const [before, after] = [asUtc - 24 * hour, asUtc + 24 * hour].map((near) => asUtc - offsetAt(near, zone))
  const shows = (moment: number) => moment + offsetAt(moment, zone) === asUtc
  return new Date(shows(before!) || !shows(after!) ? before! : after!)
}

/** How far the clocks of a zone are ahead of UTC then. */
function offsetAt(moment: number, zone: string): number {
  const { year, month, day, hour: hours, minute } = wallOf(new Date(moment), zone)
  return Date.UTC(year, month - 1, day, hours, minute) - Math.floor(moment / 60_000) * 60_000
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

function wallOf(moment: Date, zone: string): Wall & { weekday: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment)
  const part = (type: string) => parts.find((one) => one.type === type)!.value
  const [year, month, day, hours, minute] = ['year', 'month', 'day', 'hour', 'minute'].map((type) => Number(part(type)))
  return {
    year: year!,
    month: month!,
    day: day!,
    hour: hours!,
    minute: minute!,
    weekday: weekdays.indexOf(part('weekday')),
  }
}
