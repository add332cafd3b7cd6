import * as v from 'valibot'
import { InvalidInputError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'

const longest = 30

/** What people may choose. Those that an import brought may look otherwise and stay as they are. */
export const handleRule = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.minLength(2, 'A handle needs at least 2 characters.'),
  v.maxLength(longest, `A handle may have at most ${longest} characters.`),
  v.regex(/^[a-z0-9][a-z0-9_.-]*[a-z0-9_]$/, 'Use letters a to z, digits, and - _ . inside.'),
  v.check((handle) => !reserved.has(handle), 'This handle is reserved.'),
)

/** Names that would pass for the house itself, or that clash with its addresses. */
const reserved: ReadonlySet<string> = new Set(
  `admin administrator owner moderator mod agent staff team support help helpdesk system root official security
  abuse postmaster webmaster hostmaster info contact billing sales bot api graphql www mail me you all everyone here
  channel anonymous guest visitor member user users null undefined settings sign-in sign-up sign-out invitation new edit`
    .split(/\s+/)
    .filter((handle) => handle !== ''),
)

/** What Unicode does not take apart by itself. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ŧ: 't',
}

/** A handle out of a name: Zoë Łukasz becomes zoe-lukasz. A name without Latin letters gives `member`. */
export function handleFrom(name: string): string {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\u0000-\u007f]/gu, (letter) => letters[letter] ?? ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '')
  return folded.length < 2 ? 'member' : folded
}

/** `wanted`, or it with the first number that is free. Two people at once: the unique key makes the later try again. */
export async function freeHandle(unit: Unit, communityId: string, wanted: string, random: string): Promise<string> {
  const numbered = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => withSuffix(wanted, String(number)))
  const candidates = reserved.has(wanted) ? numbered : [wanted, ...numbered]
  const rows = await unit.all(
    unit.sql
      .selectFrom('User')
      .select('handle')
      .where('communityId', '=', communityId)
      .where('handle', 'in', candidates),
  )
  const taken = new Set(rows.map((row) => row.handle))
  return candidates.find((handle) => !taken.has(handle)) ?? withSuffix(wanted, random.replaceAll('-', '').slice(-10))
}

/** Handles are public: that one is taken tells nobody anything new. */
export async function demandFreeHandle(unit: Unit, communityId: string, handle: string, forId?: string): Promise<void> {
  const query = unit.sql.selectFrom('User').select('id').where('handle', '=', handle)
  const holder = await unit.first(query.where('communityId', '=', communityId))
  if (holder && holder.id !== forId)
    throw new InvalidInputError([{ path: ['handle'], code: 'TAKEN', message: 'Somebody has this handle already.' }])
}

const withSuffix = (wanted: string, suffix: string) => `${wanted.slice(0, longest - suffix.length - 1)}-${suffix}`
