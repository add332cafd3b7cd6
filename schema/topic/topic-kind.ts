export const topicKinds = ['DISCUSSION', 'QUESTION', 'ARTICLE', 'ANNOUNCEMENT'] as const
export type TopicKind = (typeof topicKinds)[number]
