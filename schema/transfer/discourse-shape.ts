import * as v from 'valibot'

/** What a Discourse topic's JSON must hold for us; whatever else is in it is passed over. */
const count = v.optional(v.nullable(v.number()))
const text = v.optional(v.nullable(v.string()))
const flag = v.optional(v.nullable(v.boolean()))
const instant = v.pipe(
  v.string(),
  v.transform((value) => Date.parse(value)),
  v.number('is not a date'),
)
const maybeInstant = v.optional(v.nullable(instant))

const postShape = v.object({
  id: v.number(),
  post_number: v.number(),
  post_type: count,
  username: text,
  name: text,
  avatar_template: text,
  created_at: instant,
  updated_at: maybeInstant,
  deleted_at: maybeInstant,
  user_deleted: flag,
  cooked: text,
  raw: text,
  reply_to_post_number: count,
  version: count,
  hidden: flag,
  wiki: flag,
  accepted_answer: flag,
  action_code: text,
  action_code_who: text,
  actions_summary: v.optional(v.nullable(v.array(v.object({ id: v.number(), count })))),
  polls: v.optional(v.nullable(v.array(v.unknown()))),
})

const topicShape = v.object({
  id: v.number(),
  title: v.string(),
  slug: text,
  category_id: count,
  tags: v.optional(v.nullable(v.array(v.union([v.string(), v.object({ name: v.string() })])))),
  archetype: text,
  views: count,
  posts_count: count,
  created_at: instant,
  deleted_at: maybeInstant,
  closed: flag,
  archived: flag,
  visible: flag,
  pinned: flag,
  pinned_at: maybeInstant,
  post_stream: v.object({ posts: v.array(postShape), stream: v.optional(v.nullable(v.array(v.number()))) }),
})

export type DiscoursePost = v.InferOutput<typeof postShape>
export type DiscourseTopic = v.InferOutput<typeof topicShape>

/** The topic, or in words where it is not one. */
export function readDiscourseTopic(json: unknown): { topic: DiscourseTopic } | { problem: string } {
  const result = v.safeParse(topicShape, json, { abortEarly: true })
  if (result.success) return { topic: result.output }
  const [issue] = result.issues
  return { problem: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` }
}
