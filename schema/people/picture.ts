import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'

/** A picture that lies with us is kept as a path, so that it outlives every name the server is reached by. */
export function pictureUrlOf(ctx: Context, stored: string | null): string | null {
  return stored?.startsWith('/') ? ctx.publicUrl + stored : stored
}

/** Reads what is to be let go; what it gives writes it. `since`: from when on nothing has it. */
type Release = (ctx: Context, unit: Unit, userId: string, since: number) => Promise<() => void>
let release: Release = async () => () => {}

/** The slice that keeps files says what becomes of an uploaded picture that a person has no more. */
export function definePictureRelease(by: Release): void {
  release = by
}

export const releasePicture: Release = (...args) => release(...args)
