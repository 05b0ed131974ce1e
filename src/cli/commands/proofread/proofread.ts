import { type ExplainedText, explain, explainedLines } from '../../../engine/proofread/explain.ts'
import { type Found, proofread } from '../../../engine/proofread/run.ts'
import type { ReadFile } from '../../../engine/readers/types.ts'
import { type Diagnostic, succeeded } from '../../../engine/text/diagnostic.ts'
import { lineText } from '../../../engine/text/source.ts'
import { readText } from '../../../node/engine.ts'
import { breakable, nextTurn } from '../../console/interruption.ts'
import { countText, print, printJson, sayDiagnostics } from '../../console/streams.ts'
import { type ExitStatus, WrongUse } from '../command.ts'
import { type Input, readInput } from '../read-input.ts'
import { type CommentedFile, commentFile } from './comment-file.ts'
import { type FixedText, fixText } from './fix-text.ts'
import { writeOpinions } from './opinions.ts'

export interface ProofreadOptions {
  /** Mends what is mechanical: .txt and .md in place, with a copy of what they were; of .docx only the diff is shown. */
  fix?: boolean
  /** Writes a copy of each .docx with the findings as comments. */
  comments?: boolean
  /** Where to write all findings as a table. */
  report?: string
  /** Tells how each number was read. */
  explain?: boolean
  json?: boolean
}

/** What came of one file: without `read` it could not be read, and `diagnostics` say why. */
interface Checked {
  file: string
  read?: ReadFile
  found: Found[]
  diagnostics: Diagnostic[]
  fixed?: FixedText
  commented?: CommentedFile
  explained?: ExplainedText
}

/** `zongjie proofread`: the writing checks on files that zongjie did not write. 2 when none of them could be read. */
export async function proofreadFiles(files: readonly string[], options: ProofreadOptions): Promise<ExitStatus> {
  const problem = optionsProblem(options)
  if (problem) throw new WrongUse(problem)
  const checked: Checked[] = []
  for (const file of files) {
    await nextTurn()
    const one = await checkFile(file, options)
    checked.push(one)
    if (!options.json) printChecked(one)
  }
  const table = options.report === undefined ? undefined : await writeOpinions(options.report, checked)
  if (options.json) printJson({ files: checked.map(jsonOf), ...(table && 'file' in table && { report: table.file }) })
  else if (table) printTable(table)
  if (checked.every((one) => !one.read)) return 2
  return checked.every((one) => succeeded(allOf(one))) && !(table && 'failed' in table) ? 0 : 1
}

function optionsProblem({ report }: ProofreadOptions): string | undefined {
  if (report === undefined || /[^/\\]\.docx$/i.test(report)) return undefined
  return `--report 写成 Word 文档，文件名应以 .docx 结尾，如 核校意见.docx；现在是“${report}”`
}

function printTable(table: { file: string } | { failed: Diagnostic }): void {
  if ('file' in table) print(`意见表：${table.file}`)
  else sayDiagnostics([table.failed])
}

async function checkFile(path: string, options: ProofreadOptions): Promise<Checked> {
  const input = await readInput(path)
  const { file, read } = input
  const checked: Checked = { file, found: [], diagnostics: input.diagnostics, ...(read && { read }) }
  if (!read) return checked
  checked.found = breakable(() => proofread(read.text))
  if (options.explain) checked.explained = explain(read.text)
  if (options.comments) {
    checked.commented = await commentFile(input, checked.found)
    checked.diagnostics = [...checked.diagnostics, ...checked.commented.diagnostics]
  }
  return options.fix ? fixFile(input, read, checked) : checked
}

async function fixFile({ path, bytes }: Input, read: ReadFile, checked: Checked): Promise<Checked> {
  const fixed = await fixText(path, bytes!, read, checked.found)
  const diagnostics = [...checked.diagnostics, ...fixed.diagnostics]
  if (!fixed.text) return { ...checked, diagnostics, fixed }
  // What is left to do is reported with its new places.
  const after = readText(new TextEncoder().encode(fixed.text), checked.file).value ?? read
  return { ...checked, read: after, found: breakable(() => proofread(after.text)), diagnostics, fixed }
}

const allOf = ({ diagnostics, found }: Checked): Diagnostic[] => [...diagnostics, ...found.map((one) => one.diagnostic)]

function printChecked(checked: Checked): void {
  const { file, read, fixed, commented } = checked
  if (fixed?.diff) print(fixed.diff)
  const diagnostics = allOf(checked)
  const lines = (_: string, line: number) => read && lineText(read.source, line)
  sayDiagnostics(diagnostics, lines)
  for (const line of checked.explained ? explainedLines(checked.explained) : []) print(line)
  const copy = commented?.file === undefined ? '' : `；批注${commented.placed}处，见 ${commented.file}`
  print(`${file}：${read ? `${fixed?.summary ?? ''}${countText(diagnostics) || '没有发现问题'}${copy}` : '没有读出来'}`)
}

/** As cli.md has it; what was said of the file as a whole comes first. */
function jsonOf({ file, found, diagnostics, fixed, commented, explained }: Checked) {
  const whole = diagnostics.map((diagnostic): Found => ({ diagnostic, text: '' }))
  const findings = [...whole, ...found].map(({ diagnostic, text, relation }) => ({
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    line: diagnostic.position?.line ?? 1,
    column: diagnostic.position?.column ?? 1,
    text,
    relation,
  }))
  return {
    file,
    findings,
    ...(fixed && { fixed: { places: fixed.places, diff: fixed.diff } }),
    ...(commented && { comments: { file: commented.file, placed: commented.placed, unplaced: commented.unplaced } }),
    explained,
  }
}
