import { parseArgs } from 'node:util'
import { type DocxFile, findFiles } from './files.ts'
import { type Finding, formatFinding, verifyDocx } from './index.ts'
import { selfTest } from './self-test.ts'

/** Where the command prints: results and complaints. */
export type Output = Pick<Console, 'log' | 'error'>

const usage = `用法：docx-gate [--json] <文件或文件夹> …
      docx-gate --self-test

检查 DOCX 文件能否被 Word 正常打开：ZIP 与 XML、文件包、内容引用，以及 Open XML SDK 的结构校验。
只读取文件，从不改动。文件夹则检查其中全部 .docx。
  --json       结果以 JSON 输出
  --self-test  逐一制造已知的 51 种缺陷及其他缺陷，确认每一种都能发现
退出码：0 没有错误；1 有文件不合格；2 用法不对，或有文件读不出。警告不影响退出码。`

/** What is said of one file: its findings, or why it could not be read (an error code of the system). */
type Verdict = { file: string; findings: Finding[] } | { file: string; unreadable: string }

/** The command `docx-gate`; the result is the exit status. */
export async function verifyCommand(args: string[], output: Output): Promise<number> {
  const parsed = parse(args)
  if ('fault' in parsed) {
    output.error(`${parsed.fault}\n${usage}`)
    return 2
  }
  if (parsed.help) {
    output.log(usage)
    return 0
  }
  if (parsed.selfTest) return runSelfTest(output)
  const verdicts: Verdict[] = []
  for (const file of await findFiles(parsed.files)) {
    const verdict = await verifyFile(file)
    verdicts.push(verdict)
    if (!parsed.json) printVerdict(verdict, output)
  }
  if (parsed.json) output.log(JSON.stringify({ files: verdicts }, null, 2))
  return Math.max(...verdicts.map(statusOf))
}

interface Parsed {
  files: string[]
  json: boolean
  help: boolean
  selfTest: boolean
}

function parse(args: string[]): Parsed | { fault: string } {
  const { values, positionals, tokens } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      'self-test': { type: 'boolean', default: false },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const known = ['json', 'help', 'self-test']
  const unknown = tokens.find((one) => one.kind === 'option' && !known.includes(one.name))
  if (unknown?.kind === 'option') return { fault: `不认识的选项 ${unknown.rawName}。` }
  const [help, selfTest] = [values.help === true, values['self-test'] === true]
  if (positionals.length === 0 && !help && !selfTest) return { fault: '没有给出要检查的文件。' }
  return { files: positionals, json: values.json === true, help, selfTest }
}

async function verifyFile({ name, read }: DocxFile): Promise<Verdict> {
  const bytes = await read()
  if (typeof bytes === 'string') return { file: name, unreadable: bytes }
  return { file: name, findings: await verifyDocx(bytes) }
}

const errorsOf = (findings: Finding[]): number => findings.filter((one) => one.severity === 'error').length

function statusOf(verdict: Verdict): number {
  if ('unreadable' in verdict) return 2
  return errorsOf(verdict.findings) > 0 ? 1 : 0
}

function printVerdict(verdict: Verdict, output: Output): void {
  if ('unreadable' in verdict) {
    output.error(`${verdict.file}：读不出（${verdict.unreadable}）`)
    return
  }
  const { file, findings } = verdict
  const errors = errorsOf(findings)
  output.log(
    findings.length === 0 ? `${file}：合格` : `${file}：错误 ${errors} 个，警告 ${findings.length - errors} 个`,
  )
  for (const finding of findings) output.log(`  ${formatFinding(finding)}`)
}

async function runSelfTest(output: Output): Promise<number> {
  const { alarms, measured, further } = await selfTest()
  for (const finding of alarms) output.log(`误报  ${formatFinding(finding)}`)
  for (const { defect, caught } of [...measured, ...further]) {
    output.log(`${caught ? '发现' : '漏过'}  ${defect.title}（${defect.rule}）`)
  }
  const counts = [measured, further].map((list) => `${list.filter((one) => one.caught).length}/${list.length}`)
  output.log(`已知缺陷发现 ${counts[0]}，其他缺陷发现 ${counts[1]}，完好的文件误报 ${alarms.length} 处`)
  return alarms.length === 0 && [...measured, ...further].every((one) => one.caught) ? 0 : 1
}
