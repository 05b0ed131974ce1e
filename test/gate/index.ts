import { type Finding, formatFinding } from './finding.ts'
import { lint } from './lint/index.ts'
import { cannotOpen, validateSchema } from './sdk.ts'

export { type Finding, formatFinding } from './finding.ts'
export { type PackageContents, readPackage } from './package-reader.ts'

/** What of a file is looked at. */
export interface VerifyOptions {
  /**
   * False leaves out the Open XML SDK (seconds at its first call in a process, then about 0.2 s a file). So does
   * DOCX_GATE_SCHEMA=0 in the environment, where nothing is said here.
   */
  schema?: boolean
}

const asksSdk = ({ schema }: VerifyOptions): boolean => schema ?? process.env.DOCX_GATE_SCHEMA !== '0'

/**
 * The gate of every DOCX: strict archive reading, package and semantic lint, and the Open XML SDK. Works on bytes and
 * leaves them as they are; an empty list means that the file is sound.
 */
export async function verifyDocx(bytes: Uint8Array, options: VerifyOptions = {}): Promise<Finding[]> {
  const { findings, docx } = lint(bytes)
  if (!docx || !asksSdk(options)) return findings
  const schema = await validateSchema(bytes, docx)
  // That the SDK gave up is news only when the lint has not told why.
  const news = findings.length === 0 ? schema : schema.filter((one) => one.rule !== cannotOpen)
  return [...findings, ...news]
}

/**
 * For the tests of a program that writes DOCX files: throws with every finding listed, warnings too.
 *
 * @param name how the message calls the file
 */
export async function assertValidDocx(bytes: Uint8Array, name = 'DOCX', options: VerifyOptions = {}): Promise<void> {
  const findings = await verifyDocx(bytes, options)
  if (findings.length === 0) return
  throw new Error([`${name} 有 ${findings.length} 个问题：`, ...findings.map(formatFinding)].join('\n'))
}
