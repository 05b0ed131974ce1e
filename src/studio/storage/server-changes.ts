import type { StoredFile } from './types.ts'
import { changedBetween, versionsOf } from './watchers.ts'

/** A request to the server that the page came from. */
export type Ask = (path: string, options?: RequestInit) => Promise<Response>

/** Between two attempts to reach a server, in milliseconds. */
const pause = 1000

/**
 * Follows the server's stream of changes, and takes it up again when it breaks: what changed meanwhile is found by comparing the
 * lists, `first` the list that the page began with. (A stream of the browser's own kind, EventSource, cannot carry the token.)
 */
export function followChanges(
  ask: Ask,
  first: readonly StoredFile[],
  listed: () => Promise<{ files: readonly StoredFile[] }>,
  changed: (paths: readonly string[]) => void,
): () => void {
  const ended = new AbortController()
  const follow = async (): Promise<void> => {
    let before = versionsOf(first)
    while (!ended.signal.aborted) {
      try {
        const response = await ask('changes', { signal: ended.signal })
        if (response.status === 403) return
        const now = versionsOf((await listed()).files)
        tell(changedBetween(before, now), changed)
        before = now
        await readStream(response, (paths) => {
          tell(paths, changed)
        })
      } catch {
        // The server is away for a moment, or for good: whoever writes is told.
      }
      if (!ended.signal.aborted) await new Promise((done) => setTimeout(done, pause))
    }
  }
  void follow()
  return () => ended.abort()
}

function tell(paths: readonly string[], changed: (paths: readonly string[]) => void): void {
  if (paths.length > 0) changed(paths)
}

/** Reads events (`data: {"paths": […]}`) until the stream ends. */
async function readStream(response: Response, told: (paths: readonly string[]) => void): Promise<void> {
  if (!response.ok || !response.body) return
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const events = (rest + value).split('\n\n')
    rest = events.pop()!
    for (const event of events) {
      if (!event.startsWith('data: ')) continue
      told((JSON.parse(event.slice('data: '.length)) as { paths: string[] }).paths)
    }
  }
}
