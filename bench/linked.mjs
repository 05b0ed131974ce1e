import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * How much longer 300 reports take that rest on each other than 300 that do not: node bench/linked.mjs [dist/cli.js]. Each
 * linked one takes a number from the one before it, a number of the first, and 上年 from its report of last year.
 */
const cli = resolve(process.argv[2] ?? 'dist/cli.js')
const reports = 300
const runs = 3

/** The time of the processor, not the clock's: other programs run beside it. */
const hook = fileURLToPath(new URL('cpu-time.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zongjie-linked-'))
const spent = join(folder, 'spent.txt')
const pad = (number) => String(number).padStart(3, '0')

function write(kind, isLinked) {
  const data = join(folder, kind)
  for (let at = 0; at < reports; at++) {
    const home = join(data, `r${pad(at)}`)
    mkdirSync(home, { recursive: true })
    const before = at % 2 === 1 ? `上年报告: ../r${pad(at - 1)}\n` : ''
    writeFileSync(
      join(home, 'report.yaml'),
      `标题: 第${at}局${2023 + (at % 2)}年工作总结\n单位: 第${at}局\n年度: ${2023 + (at % 2)}\n${isLinked ? before : ''}引言: 全年供水{{供水量}}，比上年{{供水量.同比}}，其中城区{{城区}}，合计{{合计}}。\n署名: 第${at}局\n成文日期: 2024-12-20\n`,
    )
    const typed = `城区: {值: ${100 + at}, 单位: 万吨}\n首局: {值: 100, 单位: 万吨}\n`
    const taken = `城区: {取自: {报告: ../r${pad(at - 1)}, 指标: 供水量}}\n首局: {取自: {报告: ../r000, 指标: 供水量}}\n`
    const year = isLinked && at % 2 === 1 ? '' : `, 上年: ${90 + at}`
    writeFileSync(
      join(home, 'figures.yaml'),
      `供水量: {值: ${101 + at}, 单位: 万吨${year}}\n${isLinked && at > 0 ? taken : typed}合计: {公式: 供水量 + 城区 + 首局, 单位: 万吨}\n`,
    )
    writeFileSync(
      join(home, '01.yaml'),
      `标题: 供水保障\n成绩:\n${Array.from({ length: 12 }, (_, item) => `- 第${item}片区改造管网，供水稳定，群众反映的问题逐一办结。\n`).join('')}`,
    )
  }
  return data
}

const time = (data, out) => {
  rmSync(out, { recursive: true, force: true })
  rmSync(spent, { force: true })
  const args = ['--require', hook, cli, 'build', '--data', data, '--out', out, '--jobs', '1']
  execFileSync(process.execPath, args, { stdio: 'ignore', env: { ...process.env, CPU_FILE: spent } })
  return readFileSync(spent, 'utf8')
    .trim()
    .split('\n')
    .reduce((sum, one) => sum + Number(one), 0)
}

const [alone, linked] = [write('alone', false), write('linked', true)]
const times = { alone: [], linked: [] }
for (let run = 0; run < runs; run++) {
  times.alone.push(time(alone, join(folder, 'out-alone')))
  times.linked.push(time(linked, join(folder, 'out-linked')))
}
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]
const least = (all) => Math.min(...all)
const [a, l] = [least(times.alone), least(times.linked)]
process.stdout.write(
  `${reports} reports: alone ${a.toFixed(0)} ms, linked ${l.toFixed(0)} ms (${((l / a - 1) * 100).toFixed(1)} % more); medians ${median(times.alone).toFixed(0)} and ${median(times.linked).toFixed(0)} ms\n`,
)
rmSync(folder, { recursive: true, force: true })
