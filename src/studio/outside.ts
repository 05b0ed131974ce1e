import type { Row } from './outline/rows.ts'
import type { Saver } from './saver.ts'
import type { Storage, Stored } from './storage/types.ts'
import type { RoomClient } from './worker/client.ts'

/** What the page does for files that come from elsewhere. */
export interface Page {
  readonly room: Pick<RoomClient, 'take' | 'rows'>
  readonly storage: Storage
  readonly saver: Saver
  /** How often something was typed. */
  readonly keystrokes: number
  /** When all that was typed is in the files. */
  settled(): Promise<void>
  isWriting(): boolean
  /** Something was typed that is still to be written into the files. */
  isTyping(): boolean
  /** Whether a person is asked what a file shall hold. */
  isClashing(path: string): boolean
  shows(rows: readonly Row[]): void
}

type Found = readonly [path: string, read: Stored | undefined]

/** Files that somebody changed: what is being typed comes first, and clashes where it is about the same file. */
export class Outside {
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly page: Page) {}

  /** Does what changes files and text at once, when nothing else does; nothing is written from the text meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work)
    this.last = done.catch(() => {})
    return done
  }

  /** When files and text say the same. */
  async together(): Promise<void> {
    for (let before: unknown; before !== this.last; ) {
      before = this.last
      await before
    }
  }

  async changed(paths: readonly string[]): Promise<void> {
    const { storage } = this.page
    for (let isTaken = false; !isTaken && storage === this.page.storage; ) {
      await this.page.settled()
      isTaken = await this.alone(() => this.take(paths))
    }
  }

  /** False, and all is as before, when something was typed or saved meanwhile: that knows nothing of these files. */
  private async take(paths: readonly string[]): Promise<boolean> {
    const { page } = this
    if (page.isTyping()) return false
    const { keystrokes, saver, room, storage } = page
    const before = paths.map((path) => [path, saver.known(path)] as const)
    const isAsBefore = (): boolean =>
      keystrokes === page.keystrokes && before.every(([path, known]) => saver.known(path) === known)
    const found: Found[] = []
    for (const path of paths)
      if (!saver.isWaiting(path) && !page.isClashing(path)) found.push([path, await storage.read(path)])
    if (storage !== page.storage) return true
    if (!isAsBefore()) return false
    const news = found.filter(([path, read]) => read?.version !== saver.known(path)?.version)
    if (news.length === 0) return true
    const put = (files: readonly Found[]): Promise<void> =>
      room.take(Object.fromEntries(files.map(([path, read]) => [path, read?.bytes ?? null])))
    await put(news)
    const rows = page.isWriting() ? await room.rows() : []
    if (!isAsBefore()) {
      await put(before)
      return false
    }
    for (const [path, read] of news) saver.know(path, read)
    if (page.isWriting()) page.shows(rows)
    return true
  }
}
