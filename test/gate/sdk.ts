import { createHash } from 'node:crypto'
import { type Finding, problem } from './finding.ts'

/**
 * Validates with Microsoft's Open XML SDK (npm `@ooxml-tools/validate`: the SDK as WebAssembly): the schemas of
 * ECMA-376 with the order of elements, value ranges, and the SDK's own semantic constraints. Loading takes seconds and
 * happens once a process, at the first call.
 *
 * The native SDK is known to rewrite malformed links in the file it validates, so this works on a copy of the bytes
 * and says so if that copy changed.
 */
export async function validateSchema(bytes: Uint8Array): Promise<Finding[]> {
  const { default: validate } = await import('@ooxml-tools/validate')
  const copy = bytes.slice()
  const before = sha256(copy)
  const results = await validate(copy, 'docx', 'Microsoft365')
  const findings = results.map((one): Finding => {
    const finding = problem(`sdk/${one.id || 'unknown'}`, one.description)
    if (one.path?.partUri) finding.part = one.path.partUri
    if (one.path?.xpath) finding.xpath = one.path.xpath
    return finding
  })
  if (sha256(copy) !== before) findings.push(problem('sdk/input-changed', '校验过程改动了文件内容，结果不可信'))
  return findings
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
