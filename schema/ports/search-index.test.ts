import { emptyDatabase } from '../testing/engine.ts'
import { searchIndexContract } from './search-index.contract.ts'
import { memorySearchIndex } from './search-index.memory.ts'

searchIndexContract('memorySearchIndex', async () => ({
  database: await emptyDatabase(),
  index: memorySearchIndex(),
}))
