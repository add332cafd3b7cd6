import type { Session } from '#lib/session/session.ts'

/** What the preview shows while it is typed. */
export class Draft {
  name = $state('')
  accentColor = $state('')

  constructor({ name, brand }: Session['community']) {
    this.name = name
    this.accentColor = brand.accentColor
  }
}
