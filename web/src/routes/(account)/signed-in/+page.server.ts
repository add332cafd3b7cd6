import { redirect } from '@sveltejs/kit'
import { safePath } from '#lib/form/safe-path.ts'
import type { PageServerLoad } from './$types'

/** The owner of a new community is led through its first steps; all others go where they were. */
export const load: PageServerLoad = async ({ parent, url }) => {
  const { session } = await parent()
  const { viewer, community } = session
  const isOwner = viewer?.__typename === 'User' && viewer.roles.includes('OWNER')
  const isNew = community.setUpFinishedAt === null
  redirect(303, isOwner && isNew ? '/welcome' : safePath(url.searchParams.get('to'), url.origin))
}
