import { memoryDatabase } from '../testing/memory-database.ts'
import { databaseContract } from './database.contract.ts'

databaseContract('the database in memory', memoryDatabase)
