import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newReport } from '../../src/cli/commands/new/new.ts'
import type { NewOptions } from '../../src/cli/commands/new/new-options.ts'
import { builtIn } from '../../src/node/library.ts'
import { atTerminal, type Turn } from '../new/terminal.ts'
import { runCli } from '../support/cli.ts'
import { captured } from './captured.ts'

/** `new` where somebody sits at a terminal: the question for a project file comes last, and only where there is none. */

const usual = process.cwd()
let place: string
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'zongjie-new-'))
  process.chdir(place)
})
afterEach(() => {
  process.chdir(usual)
  rmSync(place, { recursive: true, force: true })
})

const [enter, ctrlC, ctrlD] = ['\r', '\x03', '\x04']
const first: Turn[] = [
  ['按回车确定', enter],
  ['单位名称', `甲局${enter}`],
  ['年度', `${enter}`],
]
const question = '要不要在这里建一个项目文件 zongjie.yaml'
const june = new Date(2025, 5, 1)

async function sit(turns: readonly Turn[], options: NewOptions = {}, folder: string | undefined = 'data/甲') {
  const { value, screen } = await atTerminal(turns, (terminal) =>
    captured(() => newReport(folder, { templates: builtIn, ...options }, june, terminal)),
  )
  return { ...value, screen }
}

const isMade = () => existsSync('zongjie.yaml')

describe('the question for a project file', () => {
  test.each(['y', 'Y', '是', '好'])('is answered with %s: it is made beside the report, and told', async (yes) => {
    const { status, screen, stderr } = await sit([...first, [question, `${yes}\n`]])
    expect(status).toBe(0)
    expect(screen).toContain('以后在下面的文件夹里运行也找得到报告和模板')
    expect(readFileSync('zongjie.yaml', 'utf8')).toContain('数据: data')
    expect(existsSync('data/甲/report.yaml')).toBe(true)
    expect(stderr).toContain('已建立项目文件 zongjie.yaml')
  })

  test.each([
    ['Enter', '\n'],
    ['否', '否\n'],
    ['Ctrl+D', ctrlD],
  ])('is answered with %s: the report is made without one', async (_, typed) => {
    const { status, stderr } = await sit([...first, [question, typed]])
    expect(status).toBe(0)
    expect(isMade()).toBe(false)
    expect(existsSync('data/甲/report.yaml')).toBe(true)
    expect(stderr).not.toContain('已建立项目文件')
  })

  test('is not put where there is a project file, and that one stays as it is', async () => {
    writeFileSync('zongjie.yaml', '数据: data\n')
    const { screen } = await sit(first, { project: path.resolve('zongjie.yaml') })
    expect(screen).not.toContain(question)
    expect(readFileSync('zongjie.yaml', 'utf8')).toBe('数据: data\n')
  })

  test('is not put to who has said --with-project', async () => {
    const { screen } = await sit(first, { withProject: true })
    expect(screen).not.toContain(question)
    expect(isMade()).toBe(true)
  })

  test.each<[string, Turn[]]>([
    ['before it', [first[0]!, ['单位名称', ctrlC]]],
    ['at it', [...first, [question, ctrlC]]],
  ])('is put last: who breaks off %s has made nothing', async (_, turns) => {
    const { status, stderr } = await sit(turns)
    expect([status, isMade(), existsSync('data')]).toEqual([130, false, false])
    expect(stderr).toBe('已取消，没有建立任何文件\n')
  })

  test('names the folder of the templates that was given', async () => {
    mkdirSync('本局模板/ju/skeleton', { recursive: true })
    writeFileSync('本局模板/ju/template.yaml', '名称: ju\n标题: 本局总结\n版本: 1.0.0\n')
    writeFileSync('本局模板/ju/skeleton/report.yaml', '标题: 总结\n单位: 【单位】\n年度: 【年度】\n')
    await sit([...first, [question, 'y\n']], { templates: '本局模板' })
    expect(readFileSync('zongjie.yaml', 'utf8')).toContain('模板: 本局模板')
  })
})

describe('a project file that is made', () => {
  const made = async () => {
    const { status } = await captured(() => newReport('data/甲', { unit: '甲局', withProject: true }, june, undefined))
    expect(status).toBe(0)
    return { text: readFileSync('zongjie.yaml', 'utf8'), ...(await runCli(['build', '甲'], { cwd: place })) }
  }

  test('without a folder of templates names none: the next command takes what comes with the program', async () => {
    const { text, stdout, stderr } = await made()
    expect(text).toContain('\n# 模板: templates\n')
    expect([stdout.slice(0, 4), stderr]).toEqual(['√ 甲：', ''])
  })

  test('names the folder that is there', async () => {
    mkdirSync('templates')
    const { text, stdout, stderr } = await made()
    expect(text).toContain('\n模板: templates\n')
    expect([stdout.slice(0, 4), stderr]).toEqual(['√ 甲：', ''])
  })
})

test('where nobody sits nothing is asked, and no project file is made', async () => {
  const { status } = await captured(() => newReport('data/甲', { templates: builtIn }, june, undefined))
  expect([status, isMade(), existsSync('data/甲/report.yaml')]).toEqual([0, false, true])
})

test('whoever says what the report is to be is not asked, at a terminal either', async () => {
  const { screen, status } = await sit([], { unit: '甲局' })
  expect([status, screen, isMade()]).toEqual([0, '', false])
})
