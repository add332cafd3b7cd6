import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

const schema = JSON.parse(
  readFileSync(new URL('../node_modules/@tauri-apps/cli/config.schema.json', import.meta.url), 'utf8'),
)
// Its patterns are of another dialect, and it uses formats that say nothing here.
const validate = new Ajv({ strict: false, unicodeRegExp: false, logger: false }).compile(schema)

/** What is wrong with a `tauri.conf.json`, by the schema of Tauri's command line. */
export function schemaErrors(config: unknown): string[] {
  return validate(config) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`)
}
