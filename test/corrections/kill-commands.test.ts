import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { readOrigin } from '../../src/engine/readers/docx/origin.ts'
import { verifyOrigin } from '../../src/engine/verify/index.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { readEditions } from '../../src/node/editions/read.ts'
import { planFolders } from '../../src/node/output/plan.ts'
import { start } from '../output/child.ts'
import { builtCli } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count } from '../support/torture.ts'
import { edited } from '../verify/stamped.ts'

/** Of all three commands together. */
const kills = count(12, 201)

const folder = suiteFolder()
const [data, out] = [join(folder, 'data'), join(folder, 'output')]
const home = join(data, '水文')
const docx = join(out, '水文', '白河水文中心2024年工作总结.docx')
const copy = join(folder, '改稿.docx')

const report = `标题: 白河水文中心2024年工作总结
单位: 白河水文中心
年度: 2024
引言: 全年监测断面{{断面}}，站网运行平稳。
署名: 白河水文中心
成文日期: 2024-12-25
`
const section = '标题: 监测预报\n成绩:\n- 新建水位站六座，老站全部改造。\n'
const edits = { 'report.yaml': ['运行平稳', '运行正常'], '01.yaml': ['全部改造', '基本改造'] } as const

let cli = ''
beforeAll(async () => {
  cli = await builtCli()
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'report.yaml'), report)
  writeFileSync(join(home, '01.yaml'), section)
  writeFileSync(join(home, 'figures.yaml'), '断面: {值: 48, 单位: 个}\n')
  await whole('build')
})

const args = (...words: string[]): string[] => [cli, ...words, '--data', data, '--out', out]

async function whole(...words: string[]) {
  const ended = await start(process.execPath, args(...words)).ended
  expect([ended.status, ended.stderr]).toEqual([0, ''])
  return ended.stdout
}

/** Kills a command at a moment of its run; whether it came to its end before. */
async function killed(kill: number, ...words: string[]): Promise<void> {
  const { child, ended } = start(process.execPath, args(...words))
  await pause(span * ((kill * 0.618034) % 1))
  child.kill('SIGKILL')
  await ended
}

/** So long such a command runs, in milliseconds. */
let span = 300

const read = (name: string): string => readFileSync(join(home, name), 'utf8')
const stateOf = (path: string): string =>
  verifyOrigin(readOrigin(readFileSync(path), path, nodeCompression).value!).state

function expectNothingLeft(): void {
  const temporary = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp|~$/.test(name))
  expect(temporary).toEqual([])
}

const killers: ((kill: number) => Promise<void>)[] = [
  async function build(kill) {
    writeFileSync(join(home, 'figures.yaml'), `断面: {值: ${100 + kill}, 单位: 个}\n`)
    await killed(kill, 'build')
    expect(stateOf(docx)).toBe('generated')
    // The next one finds all that is its own, and ends as if nothing had been.
    await whole('build')
    expect(stateOf(docx)).toBe('generated')
    expect(readFileSync(docx.replace(/docx$/, 'md'), 'utf8')).toContain(`断面${100 + kill}个`)
  },
  async function archive(kill) {
    const name = `稿${kill}`
    await killed(kill, 'archive', '水文', '--name', name)
    const target = planFolders(out, [{ report: '水文' }])[0]!.value!
    const { value, diagnostics } = await readEditions(target, home)
    expect(diagnostics).toEqual([])
    const isThere = value.some((one) => one.name === name)
    if (!isThere) await whole('archive', '水文', '--name', name)
    const kept = join(out, '水文', '存档', name)
    expect(readdirSync(kept).sort()).toHaveLength(3)
    expect(stateOf(join(kept, '白河水文中心2024年工作总结.docx'))).toBe('generated')
  },
  async function pull(kill) {
    writeFileSync(join(home, 'report.yaml'), report)
    writeFileSync(join(home, '01.yaml'), section)
    await whole('build')
    const change = (xml: string): string =>
      Object.values(edits).reduce((text, [before, after]) => text.replace(before, after), xml)
    writeFileSync(copy, edited(readFileSync(docx), { 'word/document.xml': change }))
    await killed(kill, 'pull', copy, '--yes')
    const after = {
      'report.yaml': report.replace(...edits['report.yaml']),
      '01.yaml': section.replace(...edits['01.yaml']),
    }
    for (const name of ['report.yaml', '01.yaml'] as const)
      expect([name === 'report.yaml' ? report : section, after[name]]).toContain(read(name))
    await whole('pull', copy, '--yes')
    for (const name of ['report.yaml', '01.yaml'] as const) expect(read(name)).toBe(after[name])
    await whole('build')
  },
]

test(`${kills} kills of build, archive and pull leave each file whole, and the next run comes through`, {
  timeout: 60_000 + kills * 8000,
}, async () => {
  const before = Date.now()
  await whole('build')
  span = Date.now() - before
  for (let kill = 0; kill < kills; kill++) await killers[kill % killers.length]!(kill)
  expectNothingLeft()
})
