import compare from 'semver/functions/compare.js'
import satisfies from 'semver/functions/satisfies.js'
import valid from 'semver/functions/valid.js'
import validRange from 'semver/ranges/valid.js'

/** Versions are those of Semantic Versioning 2.0.0, and ranges those of npm: by its own library. */

/** Whether a text is a version as it is kept: 01.2.3 and v1.2.3 are none, and build metadata tells no version from another. */
export const isVersion = (written: string): boolean => plain.test(written) || valid(written) === written

/** As nearly all are; the library, which makes ninety expressions when it begins, is not asked of them. */
const plain = /^(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})$/

/** Whether a text names versions: 1, ^1.2, >=1.2 <3. */
export const isRange = (written: string): boolean => validRange(written) !== null

/** Whether a version is one of a range. */
export const isWithin = (version: string, range: string): boolean =>
  satisfies(version, range, { includePrerelease: true })

/** Below 0 for the older of two versions first. */
export const compareVersions = (one: string, other: string): number => compare(one, other)
