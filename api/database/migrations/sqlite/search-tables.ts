/**
 * Full text over posts. Accents are folded; prefixes of two and three letters have an index of their own.
 * The id stays out of the index; `rowid` is the post's rowid.
 */
export const searchTables = [
  `create virtual table "PostSearch" using fts5(title, text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3')`,
]
