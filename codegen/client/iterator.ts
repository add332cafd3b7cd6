// Some engines (older Hermes) have no such symbol; compiled loops then look for this name.
export const asyncIterator: typeof Symbol.asyncIterator = Symbol.asyncIterator ?? '@@asyncIterator'
