import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { log } from '../../src/cli/commands/log.ts'
import { confirm } from '../../src/cli/questions/confirm.ts'
import { assertValidDocx } from '../gate/index.ts'
import { textsOf } from '../support/docx.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { captured } from './captured.ts'

const folder = suiteFolder()

/** A report whose log has these lines. */
function logged(name: string, lines: readonly string[]): string {
  const report = join(folder, name)
  mkdirSync(report)
  writeFileSync(join(report, 'report.yaml'), '标题: 气象局2024年|工作总结\n单位: 气象局\n年度: 2024\n')
  writeFileSync(
    join(report, '更正记录.txt'),
    `\uFEFF时间\t经手人\t依据\t指标\t项\t原数\t更正数\r\n${lines.join('\r\n')}\r\n`,
  )
  return report
}

const line = (when: string, now: string): string => `2024-12-${when}\t张三\t台站<来电> & 函\t站点\t值\t12个\t${now}`

describe('log', () => {
  test('prints 更正记录 as a valid document, the same each time', async () => {
    const report = logged('a', [line('20 09:30:00', '13个'), line('19 09:30:00', '12个')])
    const files = ['一.docx', '二.docx'].map((name) => join(folder, name))
    for (const docx of files)
      expect(await captured(() => log(report, { data: 'data', docx }))).toMatchObject({ status: 0 })
    const [first, second] = files.map((file) => readFileSync(file))
    assertValidDocx(first!)
    expect(first!.equals(second!)).toBe(true)
    const text = textsOf(first!).join('|')
    expect(text).toContain('更正记录')
    expect(text).toContain('台站<来电> & 函')
    // By their times, whatever order a merge left them in.
    expect(text.indexOf('12-19')).toBeLessThan(text.indexOf('12-20'))
  })

  test('lists what can be read, and tells of lines that cannot', async () => {
    const report = logged('b', [
      line('20 09:30:00', '13个'),
      '<<<<<<< HEAD',
      line('19 09:30:00', '12个'),
      '=======',
      '乱写',
    ])
    const { stdout, stderr, status } = await captured(() => log(report, { data: 'data', json: true }))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ corrections: [{ new: '12个' }, { new: '13个' }], unread: [3, 5, 6] })
    expect(stderr).toContain('第3、5、6行读不懂')
  })

  test('has nothing to list where nothing was corrected', async () => {
    const report = join(folder, 'c')
    mkdirSync(report)
    writeFileSync(join(report, 'report.yaml'), '标题: 气象局2024年工作总结\n单位: 气象局\n年度: 2024\n')
    expect((await captured(() => log(report, { data: 'data' }))).stdout).toBe('c：还没有更正记录\n')
  })
})

describe('the question before a slip is written', () => {
  const answer = async (typed: string): Promise<boolean | undefined> => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const asked = confirm('确实要这样改吗', { input, output })
    input.end(typed)
    return asked
  }

  test.each(['y\n', 'Y\n', '是\n', 'yes\r\n'])('%j is a yes', async (typed) => {
    expect(await answer(typed)).toBe(true)
  })

  test.each(['\n', 'n\n', '否\n', '', 'yy\n'])('%j is none', async (typed) => {
    expect(await answer(typed)).toBe(false)
  })
})
