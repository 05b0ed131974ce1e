import type { IncomingMessage, ServerResponse } from 'node:http'
import { largestFile } from '../../engine/storage/names.ts'
import type { Changes } from './changes.ts'
import type { Content } from './content.ts'
import type { OpenedFolder, Outcome } from './folder.ts'
import { type Refusal, strangerOf, withoutRight } from './guard.ts'
import { dataHeaders, pageHeaders } from './headers.ts'
import type { PageFile } from './page-files.ts'
import type { Tokens } from './tokens.ts'

/** What a server answers with. */
export interface Served {
  folder: OpenedFolder
  tokens: Tokens
  pages: ReadonlyMap<string, PageFile>
  changes: Changes
  port: number
}

/** Answers one request. What it does not know it refuses. */
export async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const reply = await replyTo(request, served)
  if (reply !== 'changes') return send(response, reply, request.method === 'HEAD')
  response.writeHead(200, { ...dataHeaders, 'Content-Type': 'text/event-stream' })
  served.changes.follow(response)
}

/** What to answer; `changes`: the stream of them. */
async function replyTo(request: IncomingMessage, served: Served): Promise<Reply | 'changes'> {
  const { method = '', url: target = '', headers, rawHeaders } = request
  const asked = { target, headers, rawHeaders }
  const stranger = strangerOf(asked, served.port)
  if (stranger) return refusalReply(stranger)
  const { pathname, searchParams } = new URL(target, 'http://127.0.0.1')
  const routes = pathname.startsWith('/api/') ? dataRoutes[pathname] : pageRoutes(served.pages.get(pathname))
  if (pathname.startsWith('/api/') && pathname !== '/api/start') {
    const refusal = withoutRight(asked, served.tokens.token)
    if (refusal) return refusalReply(refusal)
  }
  if (!routes) return notFound
  const route = Object.hasOwn(routes, method) ? routes[method] : undefined
  return route ? route({ ...served, request, query: searchParams }) : notAllowedMethod(Object.keys(routes))
}

interface Call extends Served {
  request: IncomingMessage
  query: URLSearchParams
}

type Route = (call: Call) => Reply | 'changes' | Promise<Reply>
type Routes = Readonly<Record<string, Route>>

function pageRoutes(file: PageFile | undefined): Routes {
  const route = () => (file ? pageReply(file) : notFound)
  return { GET: route, HEAD: route }
}

const pathOf = ({ query }: Call): string => query.get('path') ?? ''

/** By address and method; without a prototype, which has names of its own. */
const dataRoutes: Readonly<Record<string, Routes>> = Object.assign(Object.create(null), {
  '/api/start': {
    POST: async ({ request, tokens }) => {
      const bytes = await sentBytes(request, 200)
      if ('status' in bytes) return refusalReply(bytes)
      const token = tokens.exchange(Buffer.from(bytes).toString('latin1'))
      return token === undefined ? refusalReply({ status: 403, reason: 'token' }) : jsonReply({ token })
    },
  },
  '/api/list': {
    GET: ({ folder }) => jsonReply({ name: folder.name, ...folder.list() }),
  },
  '/api/file': {
    GET: (call) => {
      const content = call.folder.read(pathOf(call))
      return content ? contentReply(content) : notFound
    },
    PUT: async (call) => {
      const bytes = await sentBytes(call.request)
      if ('status' in bytes) return refusalReply(bytes)
      return outcomeReply(await call.folder.write(pathOf(call), bytes, call.query.get('base')))
    },
    DELETE: async (call) => outcomeReply(await call.folder.remove(pathOf(call), call.query.get('base') ?? '')),
  },
  '/api/versions': {
    GET: (call) => jsonReply(call.folder.versions(pathOf(call))),
  },
  '/api/version': {
    GET: (call) => {
      const bytes = call.folder.version(pathOf(call), call.query.get('id') ?? '')
      return bytes ? contentReply({ bytes, version: '' }) : notFound
    },
  },
  '/api/changes': {
    GET: () => 'changes',
  },
} satisfies Record<string, Routes>)

/** What a request brings. The type is one that a form of another site cannot send. */
async function sentBytes(request: IncomingMessage, most?: number): Promise<Uint8Array | Refusal> {
  if (request.headers['content-type'] !== 'application/octet-stream') return { status: 415, reason: 'type' }
  return (await bodyOf(request, most)) ?? { status: 413, reason: 'size' }
}

/** What a request is answered with. */
interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  body?: Uint8Array | string
}

/** The header of a content's version; empty where there is no content. */
const versionHeader = 'X-Zongjie-Version'

/** A file of the page. */
const pageReply = ({ type, bytes }: PageFile): Reply => ({
  status: 200,
  headers: { ...pageHeaders, 'Content-Type': type },
  body: bytes,
})

/** A content of the opened folder: never shown, whatever it holds. */
const contentReply = (content: Content | undefined, status = 200): Reply => ({
  status,
  headers: {
    ...dataHeaders,
    'Content-Type': 'application/octet-stream',
    [versionHeader]: content?.version ?? '',
  },
  ...(content && { body: content.bytes }),
})

const jsonReply = (value: unknown, status = 200): Reply => ({
  status,
  headers: { ...dataHeaders, 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})

/** What came of a write: a clash with what the file holds now. */
function outcomeReply(outcome: Outcome): Reply {
  switch (outcome.kind) {
    case 'written':
      return jsonReply(outcome)
    case 'clash':
      return contentReply(outcome.current, 409)
    case 'failed':
      return jsonReply(outcome, 507)
  }
}

const notFound: Reply = { status: 404, headers: dataHeaders }

const notAllowedMethod = (allowed: readonly string[]): Reply => ({
  status: 405,
  headers: { ...dataHeaders, Allow: allowed.join(', ') },
})

/** What was refused is not read to its end. */
const refusalReply = ({ status, reason }: Refusal): Reply => ({
  status,
  headers: { ...dataHeaders, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' },
  body: reason,
})

/** Sends an answer, without its body where only the head was asked for. */
function send(response: ServerResponse, { status, headers, body }: Reply, headOnly: boolean): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, { ...headers, 'Content-Length': bytes?.length ?? 0 })
  response.end(headOnly ? undefined : bytes)
}

/** What a request brings; `undefined` when it is larger than any file may be, or was broken off. */
async function bodyOf(request: IncomingMessage, most: number = largestFile): Promise<Uint8Array | undefined> {
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
