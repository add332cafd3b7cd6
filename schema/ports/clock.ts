/** Time in milliseconds since 1970 (UTC). The only source of time in `schema`. */
export interface Clock {
  now(): number
}
