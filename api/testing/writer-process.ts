import { openDatabase } from '../database/open.ts'

/** Writes communities as fast as it can, three at a time, and says of each when it was acknowledged or refused. */
const { database } = await openDatabase(process.argv[2]!)
const say = (line: string) => process.stdout.write(`${line}\n`)
for (let n = 0, refused = 0; refused < 5; n++) {
  const name = 'x'.repeat(Number(process.argv[3]))
  const batches = ['a', 'b', 'c'].map((letter) => {
    const row = { id: `${n}${letter}`, name, brand: '{}', locale: 'en', version: 1, createdAt: n, updatedAt: n }
    return database.batch([{ query: database.sql.insertInto('Community').values(row).compile() }]).then(
      () => say(`kept ${row.id}`),
      () => {
        refused++
        say(`refused ${row.id}`)
      },
    )
  })
  await Promise.all(batches)
}
process.exit(0)
