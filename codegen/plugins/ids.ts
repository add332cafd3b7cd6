import type { PluginFunction } from '@graphql-codegen/plugin-helpers'

/** `TopicId` is `top_…`: an id of another type does not compile where it is asked for. */
export const plugin: PluginFunction<{ prefixes: Record<string, string> }> = (_schema, _documents, { prefixes }) => {
  const types = Object.entries(prefixes)
  const table = types.map(([type, prefix]) => `  ${type}: '${prefix}',\n`)
  return [
    `/** The letters before \`_\` in an id, by the type that it names. */\nexport const idPrefixes = {\n${table.join('')}} as const\n`,
    ...types.map(([type, prefix]) => `export type ${type}Id = \`${prefix}_\${string}\``),
    fromClientId,
  ].join('\n')
}

const fromClientId = `
export type IdType = keyof typeof idPrefixes
export type IdOf<Type extends IdType> = \`\${(typeof idPrefixes)[Type]}_\${string}\`

/**
 * The id that a write with this \`clientId\` creates: the UUID in Crockford's base32 behind the prefix of its type.
 *
 * @example
 * const clientId = newClientId()
 * const id = idOf('Topic', clientId) // top_…, before the server has heard of it
 */
export function idOf<Type extends IdType>(type: Type, clientId: string): IdOf<Type> {
  return idBehind(idPrefixes[type], clientId) as IdOf<Type>
}

/** The same for whoever knows the letters; an app that asks for no type has no table of them. */
export function idBehind<Prefix extends string>(prefix: Prefix, clientId: string): \`\${Prefix}_\${string}\` {
  const digits = [...clientId.replace(/-/g, '')]
  const bits = \`00\${digits.map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')}\`
  const letters = bits.match(/.{5}/g)!.map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[Number.parseInt(five, 2)])
  return \`\${prefix}_\${letters.join('')}\`
}
`
