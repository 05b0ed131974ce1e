import type { IncomingMessage } from 'node:http'
import { largestFile } from '../../engine/storage/names.ts'

/** What a request brings; `undefined` when it is larger than any file may be, or was broken off. */
export async function bodyOf(request: IncomingMessage, most: number = largestFile): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += (chunk as Buffer).length
    if (length > most) return undefined
    chunks.push(chunk as Buffer)
  }
  return request.complete ? Buffer.concat(chunks) : undefined
}
