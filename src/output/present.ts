import { type Disk, entryAt } from './disk.ts'
import { type Fingerprint, fingerprintOf, sameContent } from './fingerprint.ts'
import { whileInUse } from './replace-file.ts'

/** What is in the place of a file that is to be written. */
export type Present =
  | { kind: 'absent' }
  /** The very bytes that are to be written. */
  | { kind: 'same' }
  /** What we wrote once, untouched. */
  | { kind: 'ours'; content: Fingerprint; mode: number }
  /** What somebody made of a file of ours, or a file that we never wrote. */
  | { kind: 'edited'; mode: number }
  | { kind: 'link' }
  | { kind: 'folder' }
  /** A device, a pipe, a socket. */
  | { kind: 'other' }

/**
 * Looks at what is in the place of a file. `wanted` is the content to come, `ours` the contents that we may have
 * written there. A file of another length than any of these is not even read. Rejects with the system's error.
 */
export async function presentAt(
  path: string,
  wanted: Fingerprint,
  ours: readonly Fingerprint[],
  on: Disk,
): Promise<Present> {
  const entry = await entryAt(on, path)
  if (!entry) return { kind: 'absent' }
  if (entry.kind !== 'file') return { kind: entry.kind }
  const { mode } = entry
  if (![wanted, ...ours].some((one) => one.bytes === entry.bytes)) return { kind: 'edited', mode }
  const content = fingerprintOf(await whileInUse(() => on.readFile(path), on))
  if (sameContent(content, wanted)) return { kind: 'same' }
  return ours.some((one) => sameContent(one, content)) ? { kind: 'ours', content, mode } : { kind: 'edited', mode }
}
