import { t } from '#lib/i18n/t.ts'
import { may } from '#lib/session/may.ts'
import type { Session } from '#lib/session/session.ts'

/** Kinds of topic that somebody may write; what a topic is already stays among them. */
export function kindOptions(session: Session, present?: string) {
  return [
    { value: 'QUESTION', label: t('topic.question') },
    { value: 'DISCUSSION', label: t('topic.discussion') },
    ...(may(session, 'answer.accept') || present === 'ARTICLE'
      ? [{ value: 'ARTICLE', label: t('topic.article') }]
      : []),
    ...(may(session, 'topic.moderate') || present === 'ANNOUNCEMENT'
      ? [{ value: 'ANNOUNCEMENT', label: t('topic.announcement') }]
      : []),
  ]
}
