import { sql } from 'kysely'
import type { Database } from '../ports/database.ts'

/** What must hold whatever happened, each as a query of the rows that break it. */
const laws: Record<string, string> = {
  'a topic counts its readable posts': `select "id" from "Topic" where "postCount" <> (select count(*) from "Post"
    where "topicId" = "Topic"."id" and "deletedAt" is null and "hiddenAt" is null)`,
  'a topic knows its last number': `select "id" from "Topic" where "lastPostNumber" <> (select max("number") from "Post" where "topicId" = "Topic"."id")`,
  'a topic counts its likes': `select "id" from "Topic" where "likeCount" <> (select count(*) from "Reaction"
    join "Post" on "Post"."id" = "postId" where "topicId" = "Topic"."id" and "emoji" = '❤️')`,
  'a category counts its topics': `select "id" from "Category" where "topicCount" <> (select count(*) from "Topic" where "categoryId" = "Category"."id" and "deletedAt" is null)`,
  'an answer is a readable post of its question': `select "Topic"."id" from "Topic" left join "Post" on "Post"."id" = "acceptedPostId" where "acceptedPostId" is not null
    and ("Post"."id" is null or "Post"."topicId" <> "Topic"."id" or "Post"."deletedAt" is not null or "kind" <> 'QUESTION')`,
  'a topic is unlisted as long as its opening is hidden': `select "Topic"."id" from "Topic" join "Post" on "topicId" = "Topic"."id" and "number" = 1 where "hiddenAt" is not null and "unlistedAt" is null`,
  'siblings stand at places of their own': `select "parentId" from "Category" group by "communityId", "parentId", "position" having count(*) > 1`,
  'what is above a category is there': `select "id" from "Category" where "parentId" is not null and "parentId" not in (select "id" from "Category")`,
  'a tag in use is there': `select "tagId" from (select "tagId" from "TopicTag" union all select "tagId" from "ConversationTag") as "used" where "tagId" not in (select "id" from "Tag")`,
  'what is followed is there': `select "subjectId" from "Follow" where "subjectId" not in (select "id" from "Topic" union all select "id" from "Category" union all select "id" from "Tag")`,
  'a tagged topic lies where it belongs in the list of the tag': `select "topicId" from "TopicTag" join "Topic" on "Topic"."id" = "topicId" where "TopicTag"."lastPostedAt" <> "Topic"."lastPostedAt"`,
  'nobody has read more than there is': `select "topicId" from "TopicRead" join "Topic" on "Topic"."id" = "topicId" where "lastReadNumber" > "lastPostNumber"`,
  'messages have numbers without a gap': `select "id" from "Conversation" where "lastSeq" <> (select count(*) from "Message" where "conversationId" = "Conversation"."id")
    or "lastSeq" <> (select max("seq") from "Message" where "conversationId" = "Conversation"."id")`,
  'a conversation sleeps until a time, or is awake': `select "id" from "Conversation" where ("status" = 'SNOOZED') <> ("snoozedUntil" is not null) or ("status" = 'RESOLVED') <> ("resolvedAt" is not null)`,
  'there is an owner who can act': `select "id" from "Community" where not exists (select 1 from "User" where "communityId" = "Community"."id" and "roles" like '%OWNER%' and "suspendedAt" is null)`,
  'an open item counts its reports': `select "id" from "ReviewItem" where "reportCount" <> (select count(*) from "Report" where "reviewItemId" = "ReviewItem"."id")`,
  'an item is open by its key': `select "id" from "ReviewItem" where ("status" = 'OPEN') <> ("openKey" is not null)`,
  'a picture is a file that is kept': `select "User"."id" from "User" where "avatarUrl" is not null and not exists (select 1 from "Upload" where "subjectId" = "User"."id" and "orphanedAt" is null)`,
  'one picture of a person is shown': `select "subjectId" from "Upload" where "subjectId" like 'usr_%' and "orphanedAt" is null group by "subjectId" having count(*) > 1`,
  'attached files stand in an order': `select "subjectId" from "Upload" where "subjectId" not like 'usr_%' group by "subjectId", "position" having count(*) > 1`,
  'what was deleted for good keeps no file': `select "Upload"."id" from "Upload" where "subjectId" in (select "id" from "Message" where "deletedAt" is not null union all select "id" from "Note" where "deletedAt" is not null)`,
  'a contact without account is somebody': `select "id" from "Contact" where "userId" is null and not exists (select 1 from "ContactVisitor" where "contactId" = "Contact"."id")`,
}

/** The laws that do not hold, with what breaks them. */
export async function brokenLaws(database: Database): Promise<string[]> {
  const broken: string[] = []
  for (const [law, text] of Object.entries(laws)) {
    const rows = await database.all({ compile: () => sql.raw<object>(text).compile(database.sql) })
    if (rows.length > 0) broken.push(`${law}: ${JSON.stringify(rows)}`)
  }
  return broken
}
