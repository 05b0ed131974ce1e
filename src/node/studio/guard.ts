import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A request as far as it decides whether it is answered. */
export interface Asked {
  /** As it stands in the first line of the request. */
  target: string
  headers: IncomingHttpHeaders
  /** Names and values as they were sent, one after the other. */
  rawHeaders: readonly string[]
}

/** Why a request is not answered. */
export interface Refusal {
  status: 400 | 403 | 413 | 414 | 415
  reason: string
}

/** The header of the token. */
export const tokenHeader = 'x-zongjie-token'

const longestTarget = 4096

/**
 * Why a request comes from nobody that this server is for; `undefined` for one of the own page. A page of another site cannot set the
 * Host that a browser sends for its name (DNS rebinding), and tells on itself by Origin or Sec-Fetch-Site; a form or a
 * picture of another site has no token.
 */
export function strangerOf({ target, headers, rawHeaders }: Asked, port: number): Refusal | undefined {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host = '', origin } = headers
  if (hosts.length !== 1 || !own.includes(host)) return { status: 403, reason: 'host' }
  // An address in full is for proxies; no browser sends one here.
  if (!/^\/(?!\/)[!-[\]-~]*$/.test(target)) return { status: 400, reason: 'target' }
  if (target.length > longestTarget) return { status: 414, reason: 'target' }
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, reason: 'origin' }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, reason: 'site' }
  return undefined
}

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function isSecret(given: string | string[] | undefined, secret: string): boolean {
  if (typeof given !== 'string') return false
  const [one, other] = [Buffer.from(given), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Why a request to the files is not answered. */
export function withoutRight({ headers }: Asked, token: string): Refusal | undefined {
  if (!isSecret(headers[tokenHeader], token)) return { status: 403, reason: 'token' }
  if (headers['sec-fetch-site'] === 'none') return { status: 403, reason: 'site' }
  return undefined
}
