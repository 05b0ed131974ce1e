import type { Storage, Stored } from './storage/types.ts'
import type { ChangedFiles } from './worker/protocol.ts'

/** Two hands on one file: what each of them made of it. */
export interface Clash {
  path: string
  mine: Uint8Array | null
  theirs: Stored | undefined
  /** What both began with. */
  base?: Uint8Array
}

export interface SaverEvents {
  /** Something begins to be written, or all is; `problem`: why it could not be. */
  told(problem?: string): void
  clashed(clash: Clash): void
}

/** So long (ms) after a failure it is tried again. */
const retryAfter = 5000

/**
 * Writes changed files to the storage, one after the other, each made from the version that was last read or written. What
 * was changed again before its turn came is written once.
 */
export class Saver {
  private readonly files = new Map<string, Stored>()
  private readonly waiting = new Map<string, Uint8Array | null>()
  private running: Promise<void> | undefined
  /** Why what waits could not be written. */
  problem: string | undefined

  constructor(
    private readonly storage: Storage,
    private readonly events: SaverEvents,
  ) {}

  /** A file as it was read. */
  know(path: string, read: Stored | undefined): void {
    if (read) this.files.set(path, read)
    else this.files.delete(path)
  }

  /** A file as it was read or written last. */
  known(path: string): Stored | undefined {
    return this.files.get(path)
  }

  /** Whether a change of ours has yet to be written. */
  isWaiting(path: string): boolean {
    return this.waiting.has(path)
  }

  /** Whether all is written that was asked for. */
  isIdle(): boolean {
    return this.waiting.size === 0 && this.running === undefined
  }

  save(changed: ChangedFiles): void {
    for (const [path, bytes] of Object.entries(changed)) this.waiting.set(path, bytes)
    if (this.waiting.size === 0) return
    this.problem = undefined
    this.running ??= this.run()
    this.events.told()
  }

  /** When all is written that was asked for. */
  async settled(): Promise<void> {
    while (this.running) await this.running
  }

  private async run(): Promise<void> {
    let problem: string | undefined
    for (let next = first(this.waiting); next && problem === undefined; next = first(this.waiting)) {
      const [path, bytes] = next
      problem = await this.write(path, bytes)
      // A newer change of the same file has come meanwhile: it goes on waiting.
      if (problem === undefined && this.waiting.get(path) === bytes) this.waiting.delete(path)
    }
    this.running = undefined
    this.problem = problem
    this.events.told(problem)
    // A disk has room again, a server is back: it is tried without being asked.
    if (problem !== undefined) setTimeout(() => this.save({}), retryAfter)
  }

  private async write(path: string, bytes: Uint8Array | null): Promise<string | undefined> {
    const before = this.files.get(path)
    const base = before?.version
    if (bytes === null && base === undefined) return undefined
    const written = bytes
      ? await this.storage.write(path, bytes, base ?? null)
      : await this.storage.remove(path, base as string)
    switch (written.kind) {
      case 'written':
        this.know(path, bytes ? { bytes, version: written.version } : undefined)
        return undefined
      case 'clash':
        // What was typed meanwhile is mine, too.
        this.events.clashed({
          path,
          mine: this.waiting.get(path) ?? bytes,
          theirs: written.current,
          ...(before && { base: before.bytes }),
        })
        this.waiting.delete(path)
        return undefined
      case 'failed':
        return written.message
    }
  }
}

const first = <K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined => map.entries().next().value
