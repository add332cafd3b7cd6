import type { PageServerLoad } from './$types'

/** `?category=` and `?title=` say what is filled in already. */
export const load: PageServerLoad = ({ url }) => ({
  category: url.searchParams.get('category'),
  title: url.searchParams.get('title')?.slice(0, 200) ?? '',
})
