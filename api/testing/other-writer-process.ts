import BetterSqlite from 'better-sqlite3'

const db = new BetterSqlite(process.argv[2]!, { fileMustExist: true, timeout: 5000 })
process.on('message', (sql: string) => {
  try {
    db.exec(sql)
    process.send!(null)
  } catch (error) {
    process.send!(String(error))
  }
})
process.on('disconnect', () => db.close())
process.send!(null)
