// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** The `apiLevel` of the contract that this client was made for; the server is told it. */
export const apiLevel = 1
