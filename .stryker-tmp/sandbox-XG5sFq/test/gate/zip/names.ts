// @ts-nocheck
import { type Finding, problem } from '../finding.ts'

/**
 * Names that would leave the folder when unpacked, or that two systems read as two different files. OPC part names
 * have no empty segment, no `.` or `..`, no backslash, plain or percent-encoded (ECMA-376-2 clause 9.1.1).
 */
export function checkName(name: string): Finding | undefined {
  const reason = nameFault(name)
  return reason === undefined ? undefined : problem('zip/name', `条目名称 ${JSON.stringify(name)} ${reason}`)
}

function nameFault(name: string): string | undefined {
  if (name === '') return '是空的'
  if (/[\u0000-\u001f\u007f]/.test(name)) return '含控制字符'
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return '是绝对路径'
  if (name.includes('\\') || /%5c/i.test(name)) return '含反斜杠'
  if (/%2f/i.test(name)) return '含编码的斜杠 %2F'
  const segments = name.replace(/\/$/, '').split('/')
  if (segments.some((one) => one === '' || one === '.' || one === '..')) return '含空的、“.” 或 “..” 一级'
  if (segments.some((one) => one.endsWith('.'))) return '有一级以句点结尾'
  return undefined
}

/**
 * Twins: OPC names are equal when they differ only in ASCII case (ECMA-376-2 clause 9.1.1), and two equal
 * entries let two readers see two different documents.
 */
export function checkTwins(names: readonly string[]): Finding[] {
  const seen = new Map<string, string>()
  const findings: Finding[] = []
  for (const name of names) {
    const key = name.toLowerCase()
    const first = seen.get(key)
    if (first === undefined) seen.set(key, name)
    else findings.push(problem('zip/duplicate-entry', `条目 ${name} 与 ${first} 重名：每个名称只能有一个条目`))
  }
  return findings
}
