import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestName, nameKey, safeFileName } from '../../src/node/output/file-name.ts'
import { processorTime } from '../support/processor-time.ts'
import { count } from '../support/torture.ts'
import { bundle, start } from './child.ts'
import { hostileTitles, twins } from './hostile-titles.ts'
import { wrongOnWindows } from './windows-name.ts'

/** All that must hold of a name, for every title. */
function expectSafe(title: string): void {
  const stem = safeFileName(title)
  const reported = JSON.stringify(title.slice(0, 60))
  for (const name of [stem, `${stem}.docx`, `${stem}.md`, `${stem}（修改稿9999）.docx`]) {
    expect(wrongOnWindows(name), reported).toEqual([])
    expect(Buffer.byteLength(name), reported).toBeLessThanOrEqual(longestName)
  }
  expect(stem, reported).not.toMatch(/^[-.~\s]|[.\s]$/)
  expect(stem, reported).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u)
  expect(stem, reported).toBe(stem.normalize('NFC'))
  expect(safeFileName(stem), reported).toBe(stem)
}

describe('a title as a file name', () => {
  it('is legal and at most 200 bytes long for 300 hostile titles', () => {
    expect(new Set(hostileTitles).size).toBeGreaterThanOrEqual(300)
    for (const title of hostileTitles) expectSafe(title)
  })

  it('is legal for any text', () => {
    const odd = fc.constantFrom(...hostileTitles.filter((title) => title.length < 50))
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), odd)
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, units), { maxLength: 6 }), (parts) => expectSafe(parts.join(''))),
      { numRuns: count(300, 20_000), seed: 20231220 },
    )
  })

  it('leaves an ordinary title as it is', () => {
    for (const title of [
      '京湖市卫生健康委员会2023年工作总结和2024年工作打算',
      '2023年度 App 专项整治（第一阶段）总结——“回头看”',
      '总结　（征求意见稿）',
      '葛\u{e0100}市总结 V1.2',
      'console',
      'com',
      'com10',
      'nullable',
      'auxiliary.v2',
    ]) {
      expect(safeFileName(title)).toBe(title)
    }
  })

  it.each([
    ['2023年:总结/报告?', '2023年：总结／报告？'],
    ['../总结', '／总结'],
    ['第一行\n第二行', '第一行 第二行'],
    ['总结\u202excod.exe', '总结xcod.exe'],
    ['总\u200b结', '总结'],
    ['a\ud800', 'a_'],
    ['con', 'con_'],
    ['NUL.总结', 'NUL_.总结'],
    ['com² .x', 'com²_ .x'],
    ['--总结. .', '总结'],
    ['~$总结', '$总结'],
    ['Cafe\u0301', 'Café'],
  ])('%j is written as %s', (title, name) => {
    expect(safeFileName(title)).toBe(name)
  })

  it('falls back to the given name when there is nothing to see', () => {
    for (const title of ['', '   ', '...', '\u0001\u0002', '\u200b\u202e', '\u3164', '_', '\ud800', '- . -'])
      expect(safeFileName(title, '京湖2023')).toBe('京湖2023')
    expect(safeFileName('', '..')).toBe('工作总结')
    expect(safeFileName('', 'con')).toBe('con_')
    expect(safeFileName('')).toBe('工作总结')
  })

  it('is cut only between characters as people see them', () => {
    const whole = (title: string) => [...new Intl.Segmenter('zh').segment(title)].map((one) => one.segment)
    for (const unit of ['总', '👩🏽', '🇨🇳', '1\ufe0f\u20e3', '葛\u{e0100}', '𠮷', 'e\u0301\u0302', '각']) {
      const title = unit.repeat(200).normalize('NFC')
      for (const lead of ['', 'a', 'ab', 'abc', 'abcd', 'abcde']) {
        const stem = safeFileName(lead + title)
        expect(whole(lead + title).slice(0, whole(stem).length)).toEqual(whole(stem))
        expect(Buffer.byteLength(stem)).toBeGreaterThan(176 - Buffer.byteLength(unit))
      }
    }
  })

  it('cuts between code points where one character alone is too long', () => {
    const stem = safeFileName(`a${'\u0335'.repeat(1000)}`)
    expect(stem).toBe(`a${'\u0335'.repeat(87)}`)
  })

  it('takes no time for a title of a million spaces', () => {
    // A tenth of a second; were the time to grow with the square, many minutes.
    const before = processorTime()
    safeFileName(`总结${' '.repeat(1_000_000)}报告`)
    expect(processorTime() - before).toBeLessThan(10_000)
  })
})

describe('names in other places of the world', () => {
  const program = bundle('names-program.ts')
  const here = () => JSON.stringify([hostileTitles.map((title) => safeFileName(title)), twins.flat().map(nameKey)])

  it.each(['C', 'tr_TR.UTF-8', 'zh_CN.UTF-8', 'lt_LT.UTF-8'])('are the same in %s', async (locale) => {
    const env = { ...process.env, LC_ALL: locale, LANG: locale, TZ: 'America/St_Johns' }
    const { stdout, stderr } = await start(process.execPath, [program], env).ended
    expect(stderr).toBe('')
    expect(stdout).toBe(here())
  })
})

describe('the key that tells names apart', () => {
  it.each(twins)('is one for %s and %s', (one, other) => {
    expect(one).not.toBe(other)
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it('differs for names that are different files everywhere', () => {
    const names = ['总结', '总结2', '總結', 'report', 'reports', 'café', 'cafe', 'ａ', 'a']
    expect(new Set(names.map(nameKey)).size).toBe(names.length)
  })
})
