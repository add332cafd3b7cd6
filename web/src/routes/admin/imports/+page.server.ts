import { importFiles, importJobs } from '@forium/client/transfer'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('app:imports')
  demand((await parent()).session, 'brand.edit')
  const after = url.searchParams.get('after')
  const [page, files] = await Promise.all([
    locals.read(importJobs, { first: 20, after }),
    locals.read(importFiles),
  ]).catch(refuse)
  return {
    jobs: page.nodes,
    files: files ?? [],
    next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
  }
}
