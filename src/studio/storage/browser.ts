import { turns } from '../../engine/storage/turns.ts'
import { memoryStorage } from './memory.ts'
import type { Storage } from './types.ts'

const database = 'zongjie'
const store = 'files'

/**
 * Files that the browser itself keeps (IndexedDB), for the page that was opened as a file: a closed window or a crash costs
 * nothing. A write is acknowledged when the browser has written it. Other windows with the page see it.
 */
export async function browserStorage(): Promise<Storage> {
  const name = '这台电脑的浏览器里'
  const opened = await open()
  if (!opened) return memoryStorage('这个页面里（浏览器不让保存，关闭前请导出）')
  const inTurn = turns()
  const news = new BroadcastChannel(database)
  /** What other windows have written is read before anything is compared. */
  const memory = async (): Promise<Storage> => memoryStorage(name, await all(opened))
  let held = await memory()
  const fresh = async (): Promise<Storage> => {
    const kept = await all(opened)
    const known = new Map((await held.list()).map(({ path, version }) => [path, version]))
    for (const [path, bytes] of Object.entries(kept)) {
      const was = known.get(path) ?? null
      known.delete(path)
      await held.write(path, bytes, was)
    }
    for (const [path, version] of known) await held.remove(path, version)
    return held
  }
  return {
    name,
    list: () => inTurn(async () => (await fresh()).list()),
    read: (path) => inTurn(async () => (await fresh()).read(path)),
    write: (path, bytes, base) =>
      inTurn(async () => {
        const written = await (await fresh()).write(path, bytes, base)
        if (written.kind !== 'written') return written
        const problem = await put(opened, path, bytes)
        if (problem !== undefined) {
          held = await memory()
          return { kind: 'failed', message: problem }
        }
        news.postMessage(path)
        return written
      }),
    remove: (path, base) =>
      inTurn(async () => {
        const written = await (await fresh()).remove(path, base)
        if (written.kind !== 'written') return written
        await put(opened, path, undefined)
        news.postMessage(path)
        return written
      }),
    watch: (changed) => {
      const told = ({ data }: MessageEvent<string>): void => changed([data])
      news.addEventListener('message', told)
      return () => news.removeEventListener('message', told)
    },
    versions: (path) => held.versions(path),
    readVersion: (path, id) => held.readVersion(path, id),
  }
}

function open(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(database, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(store)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(undefined)
    } catch {
      resolve(undefined)
    }
  })
}

function all(opened: IDBDatabase): Promise<Record<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    const files: Record<string, Uint8Array> = {}
    const request = opened.transaction(store).objectStore(store).openCursor()
    request.onerror = () => reject(new Error('浏览器里保存的报告读不出来'))
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return resolve(files)
      files[String(cursor.key)] = cursor.value as Uint8Array
      cursor.continue()
    }
  })
}

/** Writes a file, or removes it; gives what went wrong. */
function put(opened: IDBDatabase, path: string, bytes: Uint8Array | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const full = '浏览器里的空间满了，没有存上。请把报告导出来，或者删去不用的报告'
    try {
      const transaction = opened.transaction(store, 'readwrite', { durability: 'strict' })
      if (bytes) transaction.objectStore(store).put(bytes, path)
      else transaction.objectStore(store).delete(path)
      transaction.oncomplete = () => resolve(undefined)
      transaction.onerror = () => resolve(full)
      transaction.onabort = () => resolve(full)
    } catch {
      resolve(full)
    }
  })
}
