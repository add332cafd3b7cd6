import { importReport } from '@forium/client/transfer'
import { notFound, refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, params, depends }) => {
  depends('app:imports')
  demand((await parent()).session, 'brand.edit')
  return { job: (await locals.read(importReport, { id: params.id }).catch(refuse)) ?? notFound() }
}
