import { textFingerprint } from '../text/fingerprint.ts'
import type { ZipEntry } from './zip.ts'

/** The part that holds the properties of a file which are its own. */
export const customProperties = 'docProps/custom.xml'

/**
 * A fingerprint of what is in a package, by the checksums of its parts; but for the part that holds the fingerprint, and for workbooks
 * behind charts, which are archives whose bytes hang on what packs them.
 */
export function partsFingerprint(entries: readonly Pick<ZipEntry, 'name' | 'crc' | 'size'>[]): string {
  const lines = entries
    .filter(({ name }) => name !== customProperties && !name.endsWith('.xlsx'))
    .map(({ name, crc, size }) => `${name} ${crc >>> 0} ${size}`)
  return textFingerprint(lines.sort().join('\n'))
}
