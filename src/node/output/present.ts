import { type Disk, entryAt } from './disk.ts'
import { type Fingerprint, fingerprintOf, isReadable, readingOf, sameContent } from './fingerprint.ts'
import { whileInUse } from './replace-file.ts'

/** What is in the place of a file that is to be written. */
export type Present =
  | { kind: 'absent' }
  /** The very bytes that are to be written. */
  | { kind: 'same' }
  /** What we wrote once, untouched, or only saved again by another program. */
  | { kind: 'ours'; content: Fingerprint; mode: number }
  /** What somebody made of a file of ours, or a file that we never wrote. */
  | { kind: 'edited'; mode: number }
  | { kind: 'link' }
  | { kind: 'folder' }
  /** A device, a pipe, a socket. */
  | { kind: 'other' }

/**
 * Looks at what is in the place of a file. `wanted` is the content to come, `ours` the contents that we may have
 * written there. A file of another length than any of these is read only when a DOCX of ours is known by what a reader sees
 * of it. Rejects with the system's error.
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
  const known = [wanted, ...ours]
  const readings = isReadable(path) && entry.bytes <= largestRead ? known.flatMap(({ reading }) => reading ?? []) : []
  if (readings.length === 0 && !known.some((one) => one.bytes === entry.bytes)) return { kind: 'edited', mode }
  const bytes = await whileInUse(() => on.readFile(path), on)
  const content = fingerprintOf(bytes)
  if (sameContent(content, wanted)) return { kind: 'same' }
  if (ours.some((one) => sameContent(one, content))) return { kind: 'ours', content, mode }
  const reading = readings.length > 0 ? await readingOf(bytes) : undefined
  return reading !== undefined && readings.includes(reading)
    ? { kind: 'ours', content: { ...content, reading }, mode }
    : { kind: 'edited', mode }
}

/** What Word made of a report is far smaller. */
const largestRead = 16 * 1024 * 1024
