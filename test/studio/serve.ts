import { connect } from 'node:net'
import { watch } from 'chokidar'
import { openFolder } from '../../src/node/studio/folder.ts'
import { type StudioServer, startStudio } from '../../src/node/studio/server.ts'
import { exchangeSecret } from '../../src/studio/storage/server.ts'
import type { Storage } from '../../src/studio/storage/types.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A server of a folder with a page of its own, and what tests ask of it. */
export interface Serving extends StudioServer {
  port: number
  token: string
  storage: Storage
}

export async function serve(folder: string): Promise<Serving> {
  const page = { type: 'text/html; charset=utf-8', bytes: bytes('<!doctype html><title>页面</title>') }
  const script = { type: 'text/javascript; charset=utf-8', bytes: bytes('self.ran = true') }
  const pages = new Map([
    ['/', page],
    ['/studio.js', script],
  ])
  const server = await startStudio({ folder: openFolder(folder), port: 0, watchFiles: watch, pages })
  const { port, hash } = new URL(server.address)
  const { token, storage } = await exchangeSecret(hash.slice(1), undefined, `http://127.0.0.1:${port}`)
  return { ...server, port: Number(port), token, storage }
}

/** What came back, as it stood on the line. */
export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Sends a request as it is written, which no client would send. */
export function sendRaw(port: number, lines: readonly string[], body = ''): Promise<RawAnswer> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${lines[0]}`)))
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', failed)
    socket.on('close', () => {
      const [head = '', rest = ''] = text.split('\r\n\r\n', 2)
      const [first = '', ...others] = head.split('\r\n')
      const headers = others.map((line) => /^([^:]+): (.*)$/.exec(line)!.slice(1) as [string, string])
      done({
        status: Number(first.split(' ')[1]),
        headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
        body: rest,
      })
    })
    socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`)
  })
}
