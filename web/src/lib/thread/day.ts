const formats = new Map<string, Intl.DateTimeFormat>()

/** The day of a moment as people in that zone name it: `2026-11-25`. Undefined: the zone of this machine. */
export function dayIn(zone: string | undefined): (moment: number) => string {
  const key = zone ?? ''
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(key, format)
  }
  return (moment) => format.format(moment)
}
