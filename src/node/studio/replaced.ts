import { ifRefused } from '../output/disk.ts'

/** How long what was replaced is looked after, in milliseconds. */
const life = 1000

/**
 * Replaced contents that nobody needs: an editor that had opened the file before may still write into one. They go a little later,
 * by `settle`, which looks at them once more.
 */
export interface Replaced {
  later(settle: () => Promise<void>): void
  /** Settles all of them now. */
  close(): Promise<void>
}

export function replacedContents(): Replaced {
  const waiting = new Map<() => Promise<void>, NodeJS.Timeout>()
  const finish = async (settle: () => Promise<void>): Promise<void> => {
    clearTimeout(waiting.get(settle))
    waiting.delete(settle)
    // What stays is swept with the next start.
    await settle().catch(ifRefused(undefined))
  }
  return {
    later(settle) {
      waiting.set(
        settle,
        setTimeout(() => finish(settle), life),
      )
    },
    async close() {
      for (const settle of [...waiting.keys()]) await finish(settle)
    },
  }
}
