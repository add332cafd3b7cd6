import * as v from 'valibot'

export const onOff = v.pipe(
  v.picklist(['on', 'off'], 'must be on or off'),
  v.transform((value) => value === 'on'),
)
export const whole = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, `must be a whole number from ${min} to ${max}`),
    v.transform(Number),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`),
  )
/** Empty is none. The message must not repeat the value: it may be a secret, or have one in it. */
export const noneOr = (pattern: RegExp, message: string) =>
  v.pipe(
    v.string(),
    v.check((value) => value === '' || pattern.test(value), message),
  )
