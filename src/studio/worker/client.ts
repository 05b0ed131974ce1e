import type { BeginDesk } from './begin-desk.ts'
import type { CorrectionsRoom as Room } from './corrections/room.ts'
import type { LedgerDesk } from './ledger-desk.ts'

/** The methods of something in the worker as the page calls them: each answers later. */
type Client<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never
}

/** The room, and the desks in it. */
export type RoomClient = Omit<Client<Room>, 'ledger' | 'begin'> & {
  readonly ledger: Client<LedgerDesk>
  readonly begin: Client<BeginDesk>
}

/** The engine's thread. In the one file its script stands in the page, beside the page's own. */
export function startRoom(): RoomClient {
  const worker = new Worker(workerAddress())
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>()
  let count = 0
  worker.onmessage = ({ data }: MessageEvent<{ id: number; value: never; error?: string }>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.error === undefined) asked?.resolve(data.value)
    else asked?.reject(new Error(data.error))
  }
  const ask = (name: string, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = count++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, name, args })
    })
  const ledger = methods<Client<LedgerDesk>>((name, args) => ask(`ledger.${name}`, args))
  const begin = methods<Client<BeginDesk>>((name, args) => ask(`begin.${name}`, args))
  return methods<RoomClient>(ask, { ledger, begin })
}

/** An object any method of which is asked for. */
const methods = <T extends object>(ask: (name: string, args: unknown[]) => Promise<unknown>, more: object = {}): T =>
  new Proxy(more as T, {
    get: (own, name: string) => (name in own ? own[name as keyof T] : (...args: unknown[]) => ask(name, args)),
  })

function workerAddress(): string {
  const script = document.getElementById('zongjie-worker')
  if (!script) return 'worker.js'
  return URL.createObjectURL(new Blob([JSON.parse(script.textContent ?? '""') as string], { type: 'text/javascript' }))
}
