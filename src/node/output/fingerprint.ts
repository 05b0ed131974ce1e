import { createHash } from 'node:crypto'
import { nodeCompression } from '../compression.ts'

/** What tells one content of a file from another. */
export interface Fingerprint {
  bytes: number
  /** Hexadecimal, lower case. */
  sha256: string
  /** Of a DOCX: what a reader sees of it (readers/docx/reading). A program that saves it again changes its bytes alone. */
  reading?: string
}

/** The fingerprint of a content. */
export function fingerprintOf(content: Uint8Array): Fingerprint {
  return { bytes: content.length, sha256: sha256(content) }
}

/** SHA-256, hexadecimal, lower case. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** True for fingerprints of one content. */
export function sameContent(one: Fingerprint, other: Fingerprint): boolean {
  return one.sha256 === other.sha256
}

/** True for a file whose content is known by what a reader sees, too. */
export const isReadable = (name: string): boolean => /\.docx$/i.test(name)

/** The fingerprint of a content that is to be written under a name. */
export async function writtenFingerprint(name: string, content: Uint8Array): Promise<Fingerprint> {
  const print = fingerprintOf(content)
  const reading = isReadable(name) ? await readingOf(content) : undefined
  return reading === undefined ? print : { ...print, reading }
}

/** The hash of what a reader sees of a DOCX; `undefined` for one that cannot be read. */
export async function readingOf(content: Uint8Array): Promise<string | undefined> {
  const { documentReading } = await import('../../engine/readers/docx/reading/index.ts')
  const seen = documentReading(content, nodeCompression)
  return seen === undefined ? undefined : sha256(seen).slice(0, 32)
}
