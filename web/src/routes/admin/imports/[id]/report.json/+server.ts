import { importReportFile } from '@forium/client/transfer'
import { notFound, refuse } from '#lib/contract/status.ts'
import type { RequestHandler } from './$types'

/** All of a report, for programs. Whoever may not import finds none. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const job = await locals.read(importReportFile, { id: params.id }).catch(refuse)
  if (!job?.report) notFound()
  return new Response(job.report.json, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${params.id}.json"`,
      'cache-control': 'private, no-store',
    },
  })
}
