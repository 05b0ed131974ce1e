import { createHash } from 'node:crypto'

/** What tells one content of a file from another. */
export interface Fingerprint {
  bytes: number
  /** Hexadecimal, lower case. */
  sha256: string
}

/** The fingerprint of a content. */
export function fingerprintOf(content: Uint8Array): Fingerprint {
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}

/** True for fingerprints of one content. */
export function sameContent(one: Fingerprint, other: Fingerprint): boolean {
  return one.sha256 === other.sha256
}
