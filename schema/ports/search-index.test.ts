import { memoryDatabase } from '../testing/memory-database.ts'
import { searchIndexContract } from './search-index.contract.ts'
import { memorySearchIndex } from './search-index.memory.ts'

searchIndexContract('memorySearchIndex', async () => ({
  database: await memoryDatabase(),
  index: memorySearchIndex(),
}))
