import type { PluginFunction } from '@graphql-codegen/plugin-helpers'

/** `TopicId` is `top_…`: an id of another type does not compile where it is asked for. */
export const plugin: PluginFunction<{ prefixes: Record<string, string> }> = (_schema, _documents, { prefixes }) => {
  const types = Object.entries(prefixes)
  return [
    '/** The letters before `_` in an id, by the type that it names. */',
    `export const idPrefixes = {\n${types.map(([type, prefix]) => `  ${type}: '${prefix}',\n`).join('')}} as const\n`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of a type
    'export type IdOf<Type extends keyof typeof idPrefixes> = `${(typeof idPrefixes)[Type]}_${string}`',
    ...types.map(([type, prefix]) => `export type ${type}Id = \`${prefix}_\${string}\``),
    '',
  ].join('\n')
}
