import { randomBytes } from 'node:crypto'
import { isSecret } from './guard.ts'

/** The secrets of a server: each of 256 bits, new with each start. */
export interface Tokens {
  /** What each request to the files carries. */
  readonly token: string
  /**
   * A ticket for the address that a browser is started with: other users of the machine can read the arguments of a program. It is
   * good for one exchange and two minutes.
   */
  ticket(): string
  /** The token for a ticket, or for the token itself (the address that was printed). */
  exchange(given: string): string | undefined
}

const ticketLife = 2 * 60 * 1000

/** New secrets. */
export function newTokens(now: () => number = Date.now): Tokens {
  const token = secret()
  let tickets: { ticket: string; until: number }[] = []
  return {
    token,
    ticket() {
      const ticket = secret()
      tickets.push({ ticket, until: now() + ticketLife })
      return ticket
    },
    exchange(given) {
      const good = tickets.filter(({ until }) => until > now())
      const used = good.find(({ ticket }) => isSecret(given, ticket))
      tickets = good.filter((one) => one !== used)
      return used || isSecret(given, token) ? token : undefined
    },
  }
}

const secret = (): string => randomBytes(32).toString('base64url')
