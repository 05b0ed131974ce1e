import { memoryStorage } from './memory.ts'
import type { KeptVersion, Storage, Stored, StoredFile, Written } from './types.ts'
import { type Former, withFormer } from './version-list.ts'
import { versionOf } from './version-of.ts'
import { watchers } from './watchers.ts'

/** A file as the browser keeps it. A file that was removed has no content, and its former ones are still there. */
interface Held {
  path: string
  content?: Stored
  formers: Former[]
}

const table = 'files'

/**
 * Files that the browser keeps (IndexedDB), for a page that has neither server nor folder: a write is acknowledged when the browser
 * has it, so that a closed window or a crash costs nothing. Two windows are two hands on the same files.
 */
export async function browserStorage(database = 'zongjie-reports'): Promise<Storage> {
  const opened = await openDatabase(database).catch(() => undefined)
  if (!opened) return memoryStorage('这个页面里（浏览器不让保存，关闭前请导出）')
  const name = '这台电脑的浏览器里'
  const channel = new BroadcastChannel(database)
  const { watch, tell } = watchers()
  channel.onmessage = ({ data }: MessageEvent<string>) => tell(data)
  const heldAt = (path: string): Promise<Held | undefined> =>
    read(opened, (files) => files.get(path) as IDBRequest<Held | undefined>)

  /** Looks at a file and changes it in one transaction, which no other window comes between. */
  const change = async (
    path: string,
    next: Stored | undefined,
    isBase: (current: Stored | undefined) => boolean,
  ): Promise<Written> => {
    try {
      const outcome = await exchange(opened, path, next, isBase)
      if (outcome.kind === 'written') {
        tell(path)
        channel.postMessage(path)
      }
      return outcome
    } catch (caught) {
      return { kind: 'failed', message: failed(path, caught) }
    }
  }
  return {
    name,
    list: async () => {
      const all = await read(opened, (files) => files.getAll() as IDBRequest<Held[]>)
      return all.flatMap(({ path, content }): StoredFile[] =>
        content ? [{ path, size: content.bytes.length, version: content.version }] : [],
      )
    },
    read: async (path) => (await heldAt(path))?.content,
    write: async (path, bytes, base) => {
      const next: Stored = { bytes: bytes.slice(), version: await versionOf(bytes) }
      return change(path, next, (current) => (current?.version ?? null) === base || current?.version === next.version)
    },
    remove: (path, base) => change(path, undefined, (current) => !current || current.version === base),
    watch,
    versions: async (path) =>
      ((await heldAt(path))?.formers ?? []).map(({ id, when, size }): KeptVersion => ({ id, when, size })).reverse(),
    readVersion: async (path, id) => (await heldAt(path))?.formers.find((one) => one.id === id)?.bytes,
  }
}

function exchange(
  opened: IDBDatabase,
  path: string,
  next: Stored | undefined,
  isBase: (current: Stored | undefined) => boolean,
): Promise<Written> {
  return new Promise((done, failed) => {
    // "strict": acknowledged when it has reached the device.
    const transaction = opened.transaction(table, 'readwrite', { durability: 'strict' })
    const files = transaction.objectStore(table)
    let outcome: Written = { kind: 'written', version: next?.version ?? '' }
    const asked = files.get(path) as IDBRequest<Held | undefined>
    asked.onsuccess = () => {
      const { content: current, formers = [] } = asked.result ?? {}
      if (!isBase(current)) outcome = { kind: 'clash', current }
      else if (current?.version !== next?.version) {
        const kept = current ? withFormer(formers, current.bytes, Date.now(), !next) : formers
        files.put({ path, formers: kept, ...(next && { content: next }) })
      }
    }
    transaction.oncomplete = () => done(outcome)
    transaction.onabort = () => failed(transaction.error)
  })
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    // A browser in which nothing may be kept throws.
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(table, { keyPath: 'path' })
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
  })
}

function read<T>(opened: IDBDatabase, ask: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    const request = ask(opened.transaction(table, 'readonly').objectStore(table))
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })
}

function failed(path: string, caught: unknown): string {
  const isFull = caught instanceof DOMException && caught.name === 'QuotaExceededError'
  const why = isFull ? '浏览器的空间用完了。请清出空间，或者存成压缩包' : '浏览器没有存上。请存成压缩包'
  return `“${path}”没有存上：${why}，改动还在这个页面里`
}
