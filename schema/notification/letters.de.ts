import type { NewsWords } from './letters.ts'

export const german: NewsWords = {
  MENTIONED: ({ who }) => `${who} hat Sie erwähnt`,
  REPLIED: ({ who }) => `${who} hat Ihnen geantwortet`,
  POSTED: ({ who }) => `${who} hat geschrieben`,
  TOPIC_CREATED: ({ who }) => `${who} hat ein Thema eröffnet`,
  ANSWER_ACCEPTED: () => 'Ihre Antwort wurde angenommen',
  REACTED: ({ who, others }) =>
    `${who}${others > 0 ? ` und ${others} weitere haben` : ' hat'} auf Ihren Beitrag reagiert`,
  CONVERSATION_ASSIGNED: ({ who }) => `${who} hat Ihnen diese Unterhaltung zugewiesen`,
  MESSAGE_RECEIVED: ({ who }) => `${who} hat geschrieben`,
  REPORT_DECIDED: () => 'Über Ihre Meldung wurde entschieden',
  somebody: 'Jemand',
  conversation: 'Ihre Unterhaltung',
  report: 'Ihre Meldung',
  open: 'Öffnen',
  read: 'Weiterlesen',
  answer: 'Antworten Sie einfach auf diese Mail.',
  why: {
    MENTIONED: 'Sie erhalten diese Mail, weil Sie angesprochen wurden.',
    FOLLOWED: 'Sie erhalten diese Mail, weil Sie dem folgen.',
    CONVERSATION: 'Sie erhalten diese Mail, weil Sie gerade nicht da waren.',
    OTHER: 'Sie erhalten diese Mail, weil Sie es so wünschen.',
  },
  settings: 'Worüber Sie per Mail benachrichtigt werden',
  unsubscribe: 'Keine Mails dieser Art mehr',
  digestSubject: 'Das ist neu',
  digestHeading: (count) => (count === 1 ? 'Ein Thema, dem Sie folgen' : `${count} Themen, denen Sie folgen`),
  unreadPosts: (count) => (count === 1 ? '1 neuer Beitrag' : `${count} neue Beiträge`),
  stopDigest: 'Keine solchen Übersichten mehr',
}
