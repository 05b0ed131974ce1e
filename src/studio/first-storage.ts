import { browserStorage } from './storage/browser.ts'
import { exchangeSecret } from './storage/server.ts'
import type { Storage } from './storage/types.ts'

/** Where the token is kept while the window is open, so that the page can be loaded again. */
const tokenKey = 'zongjie-token'

/** Where the page's files lie when it begins: behind the server that it came from, else in the browser. */
export async function firstStorage(): Promise<Storage> {
  if (!location.protocol.startsWith('http')) return browserStorage()
  const secret = location.hash.slice(1)
  const { token, storage } = await exchangeSecret(secret, sessionStorage.getItem(tokenKey) ?? undefined)
  sessionStorage.setItem(tokenKey, token)
  // The secret opens the files once, and is nothing to be read over a shoulder.
  history.replaceState(null, '', location.pathname)
  return storage
}
