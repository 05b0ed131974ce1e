import { readFile } from 'node:fs/promises'
import { formatFinding, verifyDocx } from './index.ts'
import { selfTest } from './self-test.ts'

const usage = `用法：npm run verify-docx -- <文件.docx> …
      npm run verify-docx -- --self-test

检查 DOCX 文件能否被 Word 正常打开：ZIP 与 XML、文件包、内容引用，以及 Open XML SDK 的结构校验。
只读取文件，从不改动。--self-test 逐一制造 51 种已知缺陷，确认每一种都能发现。
退出码：0 全部合格；1 有文件不合格；2 用法不对，或文件读不出。`

/** Runs the command; the result is the exit status. */
async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage)
    return 0
  }
  if (args.includes('--self-test')) return runSelfTest()
  const unknown = args.find((one) => one.startsWith('-'))
  if (unknown !== undefined || args.length === 0) {
    console.error(unknown === undefined ? '没有给出要检查的文件。' : `不认识的选项 ${unknown}。`)
    console.error(usage)
    return 2
  }
  let status = 0
  for (const file of args) status = Math.max(status, await verifyFile(file))
  return status
}

async function verifyFile(file: string): Promise<number> {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await readFile(file))
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '未知'
    console.error(`${file}：读不出（${code}）`)
    return 2
  }
  const findings = await verifyDocx(bytes)
  const errors = findings.filter((one) => one.severity === 'error').length
  const warnings = findings.length - errors
  const verdict = findings.length === 0 ? '合格' : `${errors} 个错误，${warnings} 个警告`
  console.log(`${file}：${verdict}`)
  for (const finding of findings) console.log(`  ${formatFinding(finding)}`)
  return errors > 0 ? 1 : 0
}

async function runSelfTest(): Promise<number> {
  const { alarms, results } = await selfTest()
  for (const finding of alarms) console.log(`误报：完好的文件 ${formatFinding(finding)}`)
  for (const { defect, caught } of results) console.log(`${caught ? '发现' : '漏过'}  ${defect.title} [${defect.rule}]`)
  const caught = results.filter((one) => one.caught).length
  console.log(`${results.length} 种缺陷发现 ${caught} 种，完好的文件误报 ${alarms.length} 处`)
  return caught === results.length && alarms.length === 0 ? 0 : 1
}

process.exitCode = await run(process.argv.slice(2))
