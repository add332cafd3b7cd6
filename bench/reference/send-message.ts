// What a durable message costs at least: node:http, better-sqlite3, one transaction of the rows that Forium writes.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { idOf } from '@forium/schema/kernel/ids.ts'
import BetterSqlite from 'better-sqlite3'

interface Input {
  clientId: string
  conversationId: string
  body: string
}

function sender(file: string): (input: Input) => string {
  const db = new BetterSqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('wal_autocheckpoint = 16000')
  const raise = db.prepare<[number, number, string], { lastSeq: number; communityId: string; contactId: string }>(`
    update "Conversation" set "lastSeq" = "lastSeq" + 1, "waitingOn" = 'AGENT', "lastActivityAt" = ?, "updatedAt" = ?
    where "id" = ? returning "lastSeq", "communityId", "contactId"`)
  const message = db.prepare(`
    insert into "Message" ("id", "communityId", "conversationId", "seq", "authorId", "bodyMarkdown", "bodyHtml",
      "bodyText", "bodyBlocks", "renderVersion", "version", "createdAt", "updatedAt")
    select ?, ?, ?, ?, "userId", ?, ?, ?, ?, 1, 1, ?, ? from "Contact" where "id" = ?`)
  const event = db.prepare(`
    insert into "Event" ("id", "communityId", "type", "audience", "audienceId", "subjectId", "actorId", "occurredAt")
    select ?, ?, 'MESSAGE_SENT', 'CONVERSATION', ?, ?, "userId", ? from "Contact" where "id" = ?`)

  return db.transaction((input: Input) => {
    const now = Date.now()
    const id = idOf('Message', input.clientId)
    const { lastSeq: seq, communityId, contactId } = raise.get(now, now, input.conversationId)!
    const { body, conversationId } = input
    const html = `<p>${body.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`
    const blocks = JSON.stringify([{ type: 'paragraph', text: body }])
    message.run(id, communityId, conversationId, seq, body, html, body, blocks, now, now, contactId)
    event.run(idOf('Event', randomUUID()), communityId, conversationId, id, now, contactId)
    const sent = { id, seq, createdAt: new Date(now).toISOString(), body: { html } }
    return JSON.stringify({ data: { sendMessage: { __typename: 'SendMessagePayload', message: sent } } })
  })
}

function serve(port: number, file: string): void {
  const send = sender(file)
  createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const asked = request.method === 'POST' ? JSON.parse(Buffer.concat(chunks).toString()) : null
      const body = Buffer.from(asked ? send(asked.variables.input) : 'ready')
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
      response.end(body)
    })
  }).listen(port, '127.0.0.1')
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href) serve(Number(process.argv[2]), process.argv[3]!)
