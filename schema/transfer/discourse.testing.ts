type Json = Record<string, unknown>

/** A topic as Discourse's API gives it, with invented content; every field can be said otherwise. */
export function discourseTopicJson(id: number, posts: readonly Json[], fields: Json = {}): Json {
  return {
    id,
    title: `Topic ${id}`,
    fancy_title: `Topic &amp; ${id}`,
    slug: `topic-${id}`,
    category_id: 10,
    archetype: 'regular',
    views: id,
    posts_count: posts.length,
    created_at: '2020-01-01T00:00:00.000Z',
    last_posted_at: '2020-01-09T00:00:00.000Z',
    visible: true,
    closed: false,
    archived: false,
    pinned: false,
    pinned_at: null,
    deleted_at: null,
    post_stream: { posts, stream: posts.map((post) => post.id) },
    ...fields,
  }
}

export function discoursePostJson(id: number, number: number, fields: Json = {}): Json {
  return {
    id,
    post_number: number,
    post_type: 1,
    username: 'Ana_B',
    name: 'Ana B.',
    avatar_template: 'https://avatars.example/v4/letter/a/ba9def/{size}.png',
    created_at: `2020-01-${String(number).padStart(2, '0')}T10:00:00.123Z`,
    updated_at: '2021-05-05T00:00:00.000Z',
    cooked: `<p>Post ${number}</p>`,
    reply_to_post_number: null,
    version: 1,
    actions_summary: [],
    hidden: false,
    deleted_at: null,
    user_deleted: false,
    wiki: false,
    accepted_answer: false,
    ...fields,
  }
}
