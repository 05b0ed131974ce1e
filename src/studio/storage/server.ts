import { type Ask, followChanges } from './server-changes.ts'
import type { KeptVersion, Storage, Stored, StoredFile, Written } from './types.ts'
import { versionOf } from './version-of.ts'

/** What is said when the server does not answer: its window was closed, or the computer slept. */
const unreachable = '程序没有应答，改动还在这个页面里。请看打开网页的那个窗口还在不在；关了就再打开一次'
/** What is said when it is another server, or started anew. */
const stranger = '这个页面是上一次打开的，程序已经重新启动。请从新打开的网页里写；这里的改动请先复制出来'

/** What is said when the server is there, and could not do it. */
const broken = (why: string): string => `程序出了错，没有存上${why && `（${why}）`}，改动还在这个页面里`

/**
 * Takes the secret of the address (#…) for the token, which opens the files to this page alone; `kept` is one of an earlier
 * load of the page. Rejects with a sentence for people.
 */
export async function exchangeSecret(
  secret: string,
  kept?: string,
  base = '',
): Promise<{ token: string; storage: Storage }> {
  const token = secret === '' ? kept : await tokenFor(secret, base)
  if (token === undefined || token === '') throw new Error(stranger)
  return { token, storage: await serverStorage(token, base) }
}

async function tokenFor(secret: string, base: string): Promise<string> {
  const response = await reached(`${base}/api/start`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: secret,
  })
  if (!response.ok) throw new Error(stranger)
  return ((await response.json()) as { token: string }).token
}

/** The folder that the server has opened. */
export async function serverStorage(token: string, base = ''): Promise<Storage> {
  const ask: Ask = (path, options = {}) =>
    reached(`${base}/api/${path}`, {
      ...options,
      headers: { ...options.headers, 'X-Zongjie-Token': token },
    })
  const listed = async (): Promise<{ name: string; files: StoredFile[] }> => {
    const response = await ask('list')
    if (!response.ok) throw new Error(response.status === 403 ? stranger : unreachable)
    return (await response.json()) as { name: string; files: StoredFile[] }
  }
  const { name, files } = await listed()
  return {
    name,
    list: async () => (await listed()).files,
    read: async (path) => {
      const response = await ask(`file?${query({ path })}`)
      return response.status === 404 ? undefined : contentOf(await granted(response))
    },
    write: (path, bytes, base) =>
      attempt(() =>
        ask(`file?${query({ path, base })}`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/octet-stream' },
          body: bytes as Uint8Array<ArrayBuffer>,
        }),
      ),
    remove: (path, base) => attempt(() => ask(`file?${query({ path, base })}`, { method: 'DELETE' })),
    watch: (changed) => followChanges(ask, files, listed, changed),
    versions: async (path) => (await (await granted(await ask(`versions?${query({ path })}`))).json()) as KeptVersion[],
    readVersion: async (path, id) => {
      const response = await ask(`version?${query({ path, id })}`)
      return response.status === 404 ? undefined : (await contentOf(await granted(response))).bytes
    },
  }
}

function query(values: Readonly<Record<string, string | null>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value] as [string, string]])),
  )
}

/** A request whose answer is all that counts: one that is not reached is a message for people. */
async function reached(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...options, cache: 'no-store', credentials: 'omit', redirect: 'error' })
  } catch {
    throw new Error(unreachable)
  }
}

async function granted(response: Response): Promise<Response> {
  if (response.ok) return response
  throw new Error(response.status === 403 ? stranger : unreachable)
}

async function contentOf(response: Response): Promise<Stored> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { bytes, version: response.headers.get('X-Zongjie-Version') || (await versionOf(bytes)) }
}

async function attempt(send: () => Promise<Response>): Promise<Written> {
  try {
    // Sent twice it is written once: a connection that broke just then is nothing to tell of.
    const response = await send().catch(send)
    if (response.status === 409) {
      const isGone = response.headers.get('X-Zongjie-Version') === ''
      return { kind: 'clash', current: isGone ? undefined : await contentOf(response) }
    }
    if (response.status === 200 || response.status === 507) return (await response.json()) as Written
    if (response.status === 413) return { kind: 'failed', message: '文件太大，没有存上。请把图片压缩后再放进来' }
    return { kind: 'failed', message: response.status === 403 ? stranger : broken(await response.text()) }
  } catch {
    // Broken off on the way: whether it was written shows when it is written again.
    return { kind: 'failed', message: unreachable }
  }
}
