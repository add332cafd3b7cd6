import { hueOf } from '#lib/ui/avatar-hue.ts'

/** A category's own colour, or one that is always the same for it: lists stay readable where nobody chose any. */
export function categoryColour({ id, color }: { id: string; color: string | null }): string {
  return color ?? `light-dark(oklch(0.62 0.14 ${hueOf(id)}), oklch(0.74 0.11 ${hueOf(id)}))`
}
