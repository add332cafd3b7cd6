// What is published, and from where. Everything else is read from the `exports` of each folder's package.json.

export interface Package {
  /** Where its sources and its package.json are. */
  folder: string
  name: string
}

export const packages: Package[] = [
  { folder: 'codegen', name: '@forium/client' },
  { folder: 'sdk-mobile', name: '@forium/sdk-mobile' },
  { folder: 'sdk-desktop', name: '@forium/sdk-desktop' },
]

/** The contract and what clients ask of it ship in each package, for teams that generate code in other languages. */
export const contract = 'codegen/generated/schema.graphql'
export const operations = 'codegen/operations'

/** `dist/client` for `@forium/client`: what `npm publish` is run in. */
export const builtFolder = ({ name }: Package, dist = 'dist'): string => `${dist}/${name.slice(name.indexOf('/') + 1)}`
