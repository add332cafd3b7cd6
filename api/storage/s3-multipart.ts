import type { S3Client } from '@aws-sdk/client-s3'

type Sdk = typeof import('@aws-sdk/client-s3')
interface Target {
  Bucket: string
  Key: string
  ContentType: string
}

/** S3 takes no part but the last below 5 MB; this much is held in memory, however large the file. */
const partBytes = 8 * 1024 * 1024

/** Puts what comes piece by piece: small at once, large in parts that become the file all together. */
export async function putPieces(
  sdk: Sdk,
  client: S3Client,
  target: Target,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const parts = partsOf(pieces)
  const first = await parts.next()
  const body = first.done ? new Uint8Array(0) : first.value
  if (body.length < partBytes) {
    // The last, too: an error after it must not leave a file.
    await parts.next()
    await client.send(new sdk.PutObjectCommand({ ...target, Body: body }))
    return
  }
  const { ContentType: _type, ...at } = target
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(target))
  try {
    const Parts: { ETag: string | undefined; PartNumber: number }[] = []
    for (let next: IteratorResult<Uint8Array> = first; !next.done; next = await parts.next()) {
      const part = { ...at, UploadId, PartNumber: Parts.length + 1 }
      const { ETag } = await client.send(new sdk.UploadPartCommand({ ...part, Body: next.value }))
      Parts.push({ ETag, PartNumber: part.PartNumber })
    }
    await client.send(new sdk.CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }))
  } catch (error) {
    await client.send(new sdk.AbortMultipartUploadCommand({ ...at, UploadId })).catch(() => {})
    throw error
  }
}

async function* partsOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.slice(at, at + partBytes - size)
      held.push(taken)
      at += taken.length
      size += taken.length
      if (size < partBytes) continue
      yield Buffer.concat(held)
      held = []
      size = 0
    }
  }
  if (size > 0) yield Buffer.concat(held)
}
