import { emptyDatabase } from '../testing/engine.ts'
import { databaseContract } from './database.contract.ts'

databaseContract('the database in memory', emptyDatabase)
