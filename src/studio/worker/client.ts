import type { CorrectionsRoom as Room } from '../corrections/room.ts'

/** The methods of the room as the page calls them: each answers later. */
export type RoomClient = {
  [K in keyof Room]: Room[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never
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
  return new Proxy({} as RoomClient, {
    get:
      (_, name: string) =>
      (...args: unknown[]) =>
        ask(name, args),
  })
}

function workerAddress(): string {
  const script = document.getElementById('zongjie-worker')
  if (!script) return 'worker.js'
  return URL.createObjectURL(new Blob([JSON.parse(script.textContent ?? '""') as string], { type: 'text/javascript' }))
}
