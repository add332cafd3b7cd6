import type { Session } from '#lib/session/session.ts'

type Community = Pick<Session['community'], 'name' | 'description' | 'brand'>

/** The brand as the editor's fields have it: text that is not there is empty. */
export const valuesOf = ({ name, description, brand }: Community) => ({
  name,
  description: description ?? '',
  senderName: brand.senderName ?? '',
  accentColor: brand.accentColor,
  backgroundColor: brand.backgroundColor,
  textColor: brand.textColor,
  fontFamily: brand.fontFamily,
  radius: brand.radius,
})
export type BrandValues = ReturnType<typeof valuesOf>

export function inputOf({ name, description, senderName, ...look }: BrandValues, ifVersion: number) {
  const brand = { ...look, senderName: senderName.trim() || null }
  return { name, description: description.trim() || null, brand, ifVersion }
}
