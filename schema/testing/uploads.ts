import assert from 'node:assert/strict'
import type { Context } from '../kernel/context.ts'
import type { World } from './world.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Answer = any

/** A picture of so many pixels that the in-memory twin reads, with a comment that must not stay. */
export function pngOf(width: number, height: number, comment = 'taken at 52.5 N 13.4 E'): Uint8Array {
  const header = new Uint8Array(13)
  new DataView(header.buffer).setUint32(0, width)
  new DataView(header.buffer).setUint32(4, height)
  const chunks = [chunk('IHDR', header), chunk('tEXt', text(comment)), chunk('IDAT', text('pixels')), chunk('IEND')]
  return Uint8Array.from([0x89, ...text('PNG\r\n\x1a\n'), ...chunks.flat()])
}

function chunk(type: string, data: Uint8Array = new Uint8Array(0)): number[] {
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, data.length)
  return [...size, ...text(type), ...data, 0, 0, 0, 0]
}

export const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** The steps of an upload, in a world. */
export function uploadsIn(world: World) {
  const { storage, jobs } = world.ports
  const act = async (ctx: Context, name: string, input: object, fields: string): Promise<Answer> => {
    const title = name[0]!.toUpperCase() + name.slice(1)
    const document = `mutation($input: ${title}Input!) { ${name}(input: $input) { __typename
      ... on ${title}Payload { ${fields} } ... on UserError { errorCode errorMessage }
      ... on InvalidInputError { issues { path code } } } }`
    return (await world.run(ctx, document, { input }))[name]
  }
  const create = (ctx: Context, file: object = {}): Promise<Answer> =>
    act(
      ctx,
      'createUpload',
      { clientId: world.uuid(), filename: 'note.txt', contentType: 'text/plain', byteSize: 5, ...file },
      'upload { id target { method url expiresAt headers { name value } } attachment { id } }',
    )
  const complete = (ctx: Context, id: string): Promise<Answer> =>
    act(ctx, 'completeUpload', { id }, `upload { id target { url } attachment { ${attachmentFields} } }`)
  const bring = async (ctx: Context, body: Uint8Array, file: { contentType?: string; filename?: string } = {}) => {
    const { upload, ...refused } = await create(ctx, { byteSize: body.length, ...file })
    assert.ok(upload, JSON.stringify(refused))
    assert.ok(await storage.receive(upload.target.url, body, file.contentType ?? 'text/plain'))
    return upload.id as string
  }
  return {
    act,
    create,
    complete,
    bring,
    /** A whole upload; its id. */
    async uploaded(ctx: Context, body = text('Hello'), file: { contentType?: string; filename?: string } = {}) {
      const id = await bring(ctx, body, file)
      const { upload, ...refused } = await complete(ctx, id)
      assert.ok(upload, JSON.stringify(refused))
      return id
    },
    codeOf: (answer: Answer): string => answer.issues?.[0]?.code ?? answer.errorCode ?? answer.__typename,
    /** Runs the jobs of this name that are due. */
    async expire(run: (ctx: Context, payload: never) => Promise<void>, name: string) {
      const due = jobs.queued.filter((job) => job.name === name && job.runAt <= world.clock.now())
      for (const job of due) {
        jobs.queued.splice(jobs.queued.indexOf(job), 1)
        await run(world.again(world.guest), job.payload as never)
      }
    },
  }
}

export const attachmentFields = 'id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt'
