export const notificationKinds = [
  'MENTIONED',
  'REPLIED',
  'POSTED',
  'TOPIC_CREATED',
  'ANSWER_ACCEPTED',
  'REACTED',
  'CONVERSATION_ASSIGNED',
  'MESSAGE_RECEIVED',
  'REPORT_DECIDED',
] as const
export type NotificationKind = (typeof notificationKinds)[number]
