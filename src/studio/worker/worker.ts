import { sets } from 'zongjie:sets'
import { CorrectionsRoom as Room } from './corrections/room.ts'

declare const ZONGJIE_VERSION: string

/** The thread that the engine works in: it calls what the page asks for, in turn, and answers. */
const room = new Room(sets, ZONGJIE_VERSION)

interface Asked {
  id: number
  name: string
  args: unknown[]
}

const port = self as unknown as { postMessage(message: unknown): void; onmessage: (event: MessageEvent<Asked>) => void }
let last: Promise<unknown> = Promise.resolve()

port.onmessage = ({ data: { id, name, args } }) => {
  last = last.then(async () => {
    try {
      port.postMessage({ id, value: await call(name, args) })
    } catch (caught) {
      port.postMessage({ id, error: caught instanceof Error ? (caught.stack ?? caught.message) : String(caught) })
    }
  })
}

/** Calls a method of the room, or of a desk in it. */
function call(name: string, args: unknown[]): unknown {
  const [, desk, method] = /^(?:(ledger|begin)\.)?(\w+)$/.exec(name)!
  const target = (desk ? room[desk as 'ledger' | 'begin'] : room) as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >
  return target[method!]!(...args)
}
