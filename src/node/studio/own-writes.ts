import { losesLines } from '../../engine/storage/lost-lines.ts'
import type { Content } from './content.ts'
import { addFormer } from './formers.ts'

/** So much of what was written is remembered, in bytes. */
const mostBytes = 64 * 1024 * 1024

/** What this server wrote last into each file. */
export interface OwnWrites {
  remember(path: string, content: Content): void
  /**
   * What is there now, by whomever: where an editor has put an old text over what was written here, the latter goes among the
   * former contents.
   */
  compare(path: string, now: Content | undefined): Promise<void>
}

export function ownWrites(root: string): OwnWrites {
  const written = new Map<string, Content>()
  let bytes = 0
  const forget = (path: string): void => {
    bytes -= written.get(path)?.bytes.length ?? 0
    written.delete(path)
  }
  return {
    remember(path, content) {
      forget(path)
      written.set(path, content)
      bytes += content.bytes.length
      for (const oldest of written.keys()) {
        if (bytes <= mostBytes) return
        forget(oldest)
      }
    },
    async compare(path, now) {
      const own = written.get(path)
      if (!own || own.version === now?.version) return
      forget(path)
      // Where somebody only added lines nothing is lost.
      if (now && !losesLines(own.bytes, now.bytes)) return
      await addFormer(root, path, own.bytes)
    },
  }
}
