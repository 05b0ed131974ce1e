import { formatDiagnostics } from '../../engine/messages/format-diagnostic.ts'
import { type Found, proofread } from '../../engine/proofread/run.ts'
import type { ReadFile } from '../../engine/readers/types.ts'
import { type Diagnostic, succeeded } from '../../engine/text/diagnostic.ts'
import { lineText } from '../../engine/text/source.ts'
import { readText } from '../../node/engine.ts'
import { readBytes, shownPath } from '../../node/files.ts'
import { countText } from '../console/counts.ts'
import { breakable, nextTurn } from '../console/interruption.ts'
import { print, printJson, say } from '../console/streams.ts'
import type { ExitStatus } from './exit-status.ts'
import { type FixedText, fixText } from './fix-text.ts'

export interface ProofreadOptions {
  /** Mends what is mechanical: .txt and .md in place, with a copy of what they were; of .docx only the diff is shown. */
  fix?: boolean
  json?: boolean
}

/** Larger files are refused; a .docx of so many bytes is pictures for the most part. */
const mostBytes = 50 * 1024 * 1024

/** What came of one file: without `read` it could not be read, and `diagnostics` say why. */
interface Checked {
  file: string
  read?: ReadFile
  found: Found[]
  diagnostics: Diagnostic[]
  fixed?: FixedText
}

/** `zongjie proofread`: the writing checks on files that zongjie did not write. 2 when none of them could be read. */
export async function proofreadFiles(files: readonly string[], options: ProofreadOptions): Promise<ExitStatus> {
  const checked: Checked[] = []
  for (const file of files) {
    await nextTurn()
    const one = await checkFile(file, options)
    checked.push(one)
    if (!options.json) printChecked(one)
  }
  if (options.json) printJson({ files: checked.map(jsonOf) })
  if (checked.every((one) => !one.read)) return 2
  return checked.every((one) => succeeded(allOf(one))) ? 0 : 1
}

async function checkFile(path: string, { fix }: ProofreadOptions): Promise<Checked> {
  const file = shownPath(path)
  const { value: bytes, diagnostics } = readBytes(path, file, mostBytes)
  if (!bytes) return { file, found: [], diagnostics }
  const { value: read, diagnostics: reported } = readText(bytes, file)
  if (!read) return { file, found: [], diagnostics: reported }
  const found = breakable(() => proofread(read.text))
  if (!fix) return { file, read, found, diagnostics: reported }
  const fixed = await fixText(path, bytes, read, found)
  const all = [...reported, ...fixed.diagnostics]
  if (!fixed.text) return { file, read, found, diagnostics: all, fixed }
  // What is left to do is reported with its new places.
  const after = readText(new TextEncoder().encode(fixed.text), file).value ?? read
  return { file, read: after, found: breakable(() => proofread(after.text)), diagnostics: all, fixed }
}

const allOf = ({ diagnostics, found }: Checked): Diagnostic[] => [...diagnostics, ...found.map((one) => one.diagnostic)]

function printChecked(checked: Checked): void {
  const { file, read, fixed } = checked
  if (fixed?.diff) print(fixed.diff)
  const diagnostics = allOf(checked)
  const lines = (_: string, line: number) => read && lineText(read.source, line)
  for (const one of formatDiagnostics(diagnostics, lines)) say(one)
  print(`${file}：${read ? `${fixed?.summary ?? ''}${countText(diagnostics) || '没有发现问题'}` : '没有读出来'}`)
}

/** As cli.md has it; what was said of the file as a whole comes first. */
function jsonOf({ file, found, diagnostics, fixed }: Checked) {
  const whole = diagnostics.map((diagnostic): Found => ({ diagnostic, text: '' }))
  const findings = [...whole, ...found].map(({ diagnostic, text, relation }) => ({
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    line: diagnostic.position?.line ?? 1,
    column: diagnostic.position?.column ?? 1,
    text,
    ...(relation && { relation }),
  }))
  return { file, findings, ...(fixed && { fixed: { places: fixed.places, diff: fixed.diff } }) }
}
