import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { watch } from 'chokidar'
import { systemCode } from '../output/disk.ts'
import { answer, type Served } from './answer.ts'
import { watchFolder } from './changes.ts'
import type { OpenedFolder } from './folder.ts'
import { dataHeaders } from './headers.ts'
import { type PageFile, pageFiles } from './page-files.ts'
import { newTokens } from './tokens.ts'

/** A server at work. */
export interface StudioServer {
  /** The address for people, with the token. */
  address: string
  /** An address for a browser that is started, good once. */
  startAddress(): string
  /** Ends it when the requests that it has taken are answered. */
  close(): Promise<void>
}

/** How a server is started. */
export interface StudioOptions {
  folder: OpenedFolder
  /** 0: any that is free. */
  port: number
  /** The function of chokidar, which is loaded apart. */
  watchFiles: typeof watch
  pages?: ReadonlyMap<string, PageFile>
}

/** Serves a folder to the page, on the loopback address alone. Rejects with the system's error when the port is taken. */
export async function startStudio({
  folder,
  port,
  watchFiles,
  pages = pageFiles(),
}: StudioOptions): Promise<StudioServer> {
  const tokens = newTokens()
  const server = createServer({
    requestTimeout: 60_000,
    headersTimeout: 10_000,
    keepAliveTimeout: 65_000,
    requireHostHeader: false,
  })
  server.maxConnections = 100
  await listening(server, port)
  const changes = watchFolder(folder, watchFiles)
  const own = (server.address() as AddressInfo).port
  const served: Served = { folder, tokens, pages, changes, port: own }
  const answering = new Set<Promise<void>>()
  server.on('request', (request, response) => {
    const done = answer(request, response, served).catch((caught: unknown) => {
      // A page that hung up; or a folder that is gone.
      if (response.headersSent || response.destroyed) response.destroy()
      else response.writeHead(500, dataHeaders).end(systemCode(caught) ?? '')
    })
    answering.add(done)
    void done.then(() => answering.delete(done))
  })
  const address = (secret: string): string => `http://127.0.0.1:${own}/#${secret}`
  return {
    address: address(tokens.token),
    startAddress: () => address(tokens.ticket()),
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()))
      await changes.close()
      await Promise.race([Promise.all(answering), waited(longestEnd)])
      // What was answered is on its way: a connection that is idle may go, and the others in a moment.
      server.closeIdleConnections()
      await Promise.race([closed, waited(lastWords)])
      server.closeAllConnections()
      await closed
      await folder.close()
    },
  }
}

/** How long a page may take to send what it has begun, and to hear the last answer, in milliseconds. */
const longestEnd = 600
const lastWords = 100

const waited = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds).unref())

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', failed)
      done()
    })
  })
}
