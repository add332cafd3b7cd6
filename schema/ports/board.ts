/**
 * Small notices that fade by themselves: who is there, and where they look. Held in memory by every process, which
 * hear of each other's as of signals: one may be missing for a while, none outlives its time.
 */
export interface Board {
  /** Takes the place of what stands under the key, unless that fades later. */
  pin(topic: string, key: string, notice: object, expiresAt: number): void
  /** What has not faded, oldest pin first. The notices are as they were pinned: nobody may change them. */
  pinned<Notice extends object>(topic: string): Notice[]
}
