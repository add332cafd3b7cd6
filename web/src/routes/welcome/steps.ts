export const steps = ['name', 'look', 'category', 'team', 'done'] as const
export type Step = (typeof steps)[number]

export const stepOf = (wanted: string | null): Step => steps.find((step) => step === wanted) ?? 'name'

export const addressOf = (step: Step): string => `/welcome?step=${step}`

/** The one after it; the last is followed by itself. */
export const nextOf = (step: Step): Step => steps[Math.min(steps.indexOf(step) + 1, steps.length - 1)]!
