/** How long work that is broken off may take to come to a clean end, in milliseconds. */
const grace = 1000

/** The status of a process that a signal ended, as shells have it: 128 and the signal's number. */
const statuses = { SIGINT: 130, SIGTERM: 143 } as const

const interruption = new AbortController()
let atWork = 0

/**
 * Makes Ctrl+C (SIGINT) and SIGTERM end the program with 130 and 143: at once, or when `interruptible` work has come
 * to its end, but no later than after the grace or at a second signal. No file is ever torn, since each is moved into
 * its place in one step; the grace only spares the next run the sweeping. `lastWords` are said at the end.
 */
export function listenToSignals(lastWords: () => void = () => {}): void {
  process.on('exit', () => {
    if (interruption.signal.aborted) lastWords()
  })
  for (const [name, status] of Object.entries(statuses)) {
    process.on(name, () => {
      const isSecond = interruption.signal.aborted
      interruption.abort()
      if (atWork === 0 || isSecond) process.exit(status)
      process.on('exit', () => {
        process.exitCode = status
      })
      setTimeout(() => process.exit(status), grace)
    })
  }
}

/**
 * Does work that writes nothing and may take seconds in one piece: meanwhile a signal ends the process at once, as it
 * would a program that does not listen. Handlers of our own would be called only behind the work.
 */
export function breakable<T>(work: () => T): T {
  const names = ['SIGINT', 'SIGTERM'] as const
  const kept = names.map((name) => ({ name, listeners: process.listeners(name) as (() => void)[] }))
  for (const { name, listeners } of kept) for (const one of listeners) process.off(name, one)
  try {
    return work()
  } finally {
    for (const { name, listeners } of kept) for (const one of listeners) process.on(name, one)
  }
}

/**
 * The next turn of the event loop. Files are read and written synchronously: between two of many reports signals are
 * to be heard, and what was printed is to go out.
 */
export const nextTurn = (): Promise<void> => new Promise((turn) => setImmediate(turn))

/** Does work that stops soon when its signal aborts. After a signal the program ends when the work does. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  atWork += 1
  try {
    return await work(interruption.signal)
  } finally {
    atWork -= 1
    if (interruption.signal.aborted) process.exit()
  }
}
