import {
  CommunityEntity,
  CommunityHostEntity,
  CommunityStringEntity,
  GroupEntity,
  TagEntity,
} from './community/community.entity.ts'
import { CannedResponseEntity } from './conversation/canned-response.entity.ts'
import {
  ContactEntity,
  ContactVisitorEntity,
  ConversationEntity,
  ConversationEventEntity,
  ConversationReadEntity,
  ConversationTagEntity,
  InboxEntity,
} from './conversation/conversation.entity.ts'
import { MessageEntity, NoteEntity } from './conversation/message.entity.ts'
import { EventEntity } from './event/event.entity.ts'
import { JobEntity, ReceiptEntity } from './event/job.entity.ts'
import { LogPositionEntity } from './event/log-position.entity.ts'
import { ReportEntity, ReviewItemEntity } from './moderation/moderation.entity.ts'
import { ConversationMailEntity, MailRecipientEntity, ReplyAddressEntity } from './notification/mail.entity.ts'
import { NotificationEntity } from './notification/notification.entity.ts'
import { NotificationPreferenceEntity, NotificationSettingsEntity } from './notification/preference.entity.ts'
import { PushDeviceEntity } from './notification/push-device.entity.ts'
import {
  ApiKeyEntity,
  BotEntity,
  GroupMemberEntity,
  OneTimeTokenEntity,
  SessionEntity,
  UserEntity,
  VisitorEntity,
} from './people/people.entity.ts'
import { SummaryEntity } from './summary/summary.entity.ts'
import { CategoryAccessEntity, CategoryEntity } from './topic/category.entity.ts'
import { FollowEntity } from './topic/follow.entity.ts'
import { PostEntity, PostRevisionEntity, ReactionEntity } from './topic/post.entity.ts'
import { TopicEntity, TopicEventEntity, TopicReadEntity, TopicTagEntity } from './topic/topic.entity.ts'
import { ExternalRefEntity, ImportJobEntity } from './transfer/transfer.entity.ts'
import { UploadEntity } from './upload/upload.entity.ts'

/** Every table, in the order of the slices. */
export const entities = [
  EventEntity,
  LogPositionEntity,
  JobEntity,
  ReceiptEntity,
  CommunityEntity,
  CommunityHostEntity,
  CommunityStringEntity,
  TagEntity,
  GroupEntity,
  UserEntity,
  VisitorEntity,
  BotEntity,
  SessionEntity,
  ApiKeyEntity,
  OneTimeTokenEntity,
  GroupMemberEntity,
  UploadEntity,
  CategoryEntity,
  CategoryAccessEntity,
  TopicEntity,
  TopicTagEntity,
  TopicReadEntity,
  TopicEventEntity,
  PostEntity,
  PostRevisionEntity,
  ReactionEntity,
  FollowEntity,
  InboxEntity,
  ContactEntity,
  ContactVisitorEntity,
  ConversationEntity,
  ConversationTagEntity,
  ConversationReadEntity,
  ConversationEventEntity,
  MessageEntity,
  NoteEntity,
  ReviewItemEntity,
  ReportEntity,
  SummaryEntity,
  NotificationEntity,
  NotificationPreferenceEntity,
  NotificationSettingsEntity,
  MailRecipientEntity,
  ConversationMailEntity,
  ReplyAddressEntity,
  PushDeviceEntity,
  CannedResponseEntity,
  ExternalRefEntity,
  ImportJobEntity,
]
