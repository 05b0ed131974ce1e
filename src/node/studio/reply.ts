import type { ServerResponse } from 'node:http'
import type { Content } from './content.ts'
import type { Outcome } from './folder.ts'
import type { Refusal } from './guard.ts'
import { dataHeaders, pageHeaders } from './headers.ts'
import type { PageFile } from './page-files.ts'

/** What a request is answered with. */
export interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  body?: Uint8Array | string
}

/** The header of a content's version; empty where there is no content. */
const versionHeader = 'X-Zongjie-Version'

/** A file of the page. */
export const pageReply = ({ type, bytes }: PageFile): Reply => ({
  status: 200,
  headers: { ...pageHeaders, 'Content-Type': type },
  body: bytes,
})

/** A content of the opened folder: never shown, whatever it holds. */
export const contentReply = (content: Content | undefined, status = 200): Reply => ({
  status,
  headers: {
    ...dataHeaders,
    'Content-Type': 'application/octet-stream',
    [versionHeader]: content?.version ?? '',
  },
  ...(content && { body: content.bytes }),
})

export const jsonReply = (value: unknown, status = 200): Reply => ({
  status,
  headers: { ...dataHeaders, 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})

/** What came of a write: a clash with what the file holds now. */
export function outcomeReply(outcome: Outcome): Reply {
  switch (outcome.kind) {
    case 'written':
      return jsonReply(outcome)
    case 'clash':
      return contentReply(outcome.current, 409)
    case 'failed':
      return jsonReply(outcome, 507)
  }
}

export const notFound: Reply = { status: 404, headers: dataHeaders }

export const notAllowedMethod = (allowed: readonly string[]): Reply => ({
  status: 405,
  headers: { ...dataHeaders, Allow: allowed.join(', ') },
})

/** What was refused is not read to its end. */
export const refusalReply = ({ status, reason }: Refusal): Reply => ({
  status,
  headers: { ...dataHeaders, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' },
  body: reason,
})

/** Sends an answer, without its body where only the head was asked for. */
export function send(response: ServerResponse, { status, headers, body }: Reply, headOnly: boolean): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, { ...headers, 'Content-Length': bytes?.length ?? 0 })
  response.end(headOnly ? undefined : bytes)
}
