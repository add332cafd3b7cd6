/**
 * Full text over posts. FTS5 knows rows by integer: `PostSearchDoc` gives each post a number that no VACUUM changes and
 * that rises with time, so that the newest matches come first without sorting, and its topic, so that what may not be
 * seen is left out before the wide rows of posts are read. The texts stay out of the index
 * (`content=''`); words arrive lower-cased, without accents and separated by spaces (schema/ports/search-index.words.ts).
 * Titles have a table of their own: an old topic with the word in its title is found among any number of posts.
 */
const options = `content='', contentless_delete=1, tokenize="unicode61 categories 'L* N* M* Co'", prefix='2 3'`

export const searchTables = [
  `create table "PostSearchDoc" ("docId" integer primary key, "postId" text not null unique, "topicId" text not null)`,
  `create virtual table "PostSearch" using fts5(words, ${options})`,
  `create virtual table "PostSearchTitle" using fts5(words, ${options})`,
]
