import { createHash } from 'node:crypto'
import type { ValidationResult } from '@ooxml-tools/validate'
import { type Finding, problem } from './finding.ts'
import { type Docx, partNamed } from './opc/docx.ts'
import { locate } from './xml/locate.ts'

/** The rule when the SDK gave up before it validated anything. */
export const cannotOpen = 'sdk/cannot-open'

/**
 * Validates with Microsoft's Open XML SDK (npm `@ooxml-tools/validate`: the SDK as WebAssembly): the schemas of
 * ECMA-376 with the order of elements, value ranges, and the SDK's own semantic constraints. Loading takes seconds and
 * happens once a process, at the first call.
 *
 * The native SDK is known to rewrite malformed links in the file it validates (dotnet/Open-XML-SDK #793), so this works
 * on a copy of the bytes and says so if that copy changed.
 *
 * @param docx the same package as the lint read it: the SDK gives XPaths, people want lines
 */
export async function validateSchema(bytes: Uint8Array, docx: Docx): Promise<Finding[]> {
  const { default: validate } = await import('@ooxml-tools/validate')
  const copy = bytes.slice()
  const before = sha256(copy)
  let results: ValidationResult[]
  try {
    results = await inTurn(() => validate(copy, 'docx', 'Microsoft365'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return [problem(cannotOpen, `Open XML SDK 打不开这个文件：${reason}`)]
  }
  const findings = results.map((one): Finding => {
    const xpath = one.path?.xpath
    const part = one.path?.partUri
    const root = part ? partNamed(docx, part)?.root : undefined
    const place = root && xpath ? locate(root, xpath) : part ? { part } : undefined
    const finding = problem(`sdk/${one.id || 'unknown'}`, one.description, place)
    if (xpath) finding.xpath = xpath
    return finding
  })
  if (sha256(copy) !== before) findings.push(problem('sdk/input-changed', '校验过程改动了文件内容，结果不可信'))
  return findings
}

let last: Promise<unknown> = Promise.resolve()

/** One file after the other: of two at once the SDK's wrapper mixes up the numbers. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work)
  last = turn
  return turn
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
