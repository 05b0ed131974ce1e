import { describe, expect, test } from 'vitest'
import { ruleFields } from '../../src/engine/fields/rules.ts'
import { typedRules } from '../../src/engine/figures/typed-rules.ts'
import { lineDiff } from '../../src/engine/proofread/diff.ts'
import { editedFile, editsIn } from '../../src/engine/proofread/edits.ts'
import { rules } from '../../src/engine/proofread/rules/index.ts'
import { proofread } from '../../src/engine/proofread/run.ts'
import type { RuleSettings } from '../../src/engine/proofread/types.ts'
import { levelled } from '../../src/engine/report/levels.ts'
import { readText } from '../../src/node/engine.ts'
import { examplesOf } from './examples.ts'

const read = (text: string, name = 'a.txt') => readText(new TextEncoder().encode(text), name).value!
const proof = (text: string, ...settings: RuleSettings[]) => proofread(read(text).text, { settings })
const codes = (text: string, ...settings: RuleSettings[]) => proof(text, ...settings).map((one) => one.diagnostic.code)

describe('settings', () => {
  const text = '总结\n共有XX家单位，截止目前完成12家。\n1、抓培训。'

  test('turn a rule off, and the later ones count', () => {
    expect(codes(text)).toEqual(['proofread/placeholder', 'proofread/until'])
    expect(codes(text, { until: 'off' })).toEqual(['proofread/placeholder'])
    expect(codes(text, { until: 'off' }, { until: 'error' })).toContain('proofread/until')
  })

  test('raise a rule, and turn one on that is off by default', () => {
    const found = proof(text, { until: 'error', 'arabic-label': 'warning' }).map((one) => one.diagnostic)
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'proofread/placeholder warning',
      'proofread/until error',
      'proofread/arabic-label warning',
    ])
  })

  test('hold for a sentence of very many parts', () => {
    expect(codes(`总结\n${'一是抓培训；二是抓考核；'.repeat(80_000)}`)).not.toContain('proofread/long-sentence')
  })

  test('give a rule its number', () => {
    const sentence = '各项工作有序推进，取得了明显成效，群众满意度稳步提高，基础更加扎实。'
    expect(codes(`总结\n${sentence}`)).toEqual([])
    expect(codes(`总结\n${sentence}`, { 'long-sentence': 20 })).toEqual(['proofread/long-sentence'])
  })

  test('have a key for every rule, in both languages', () => {
    const names = new Set([...rules, ...typedRules].map((rule) => rule.name).concat(Object.values(levelled)))
    expect(Object.keys(ruleFields).sort()).toEqual([...names].sort())
    const chinese = Object.values(ruleFields).map((entry) => String(entry.zh))
    expect(new Set(chinese).size).toBe(chinese.length)
  })
})

describe('what a finding says', () => {
  const messages = (text: string, name?: string) =>
    proofread(read(text, name).text).map(({ diagnostic: { message, severity } }) => `${severity} ${message}`)

  test.each([
    ['一、甲\n二、乙\n一、丙', 'warning 序号又从“一、”开始，前面已经到“二、”'],
    ['一、甲\n二、乙\n三、丙\n二、丁', 'warning 序号“二、”排在“三、”之后'],
    ['一、甲\n（一）子\n二、乙\n（三）子', 'warning “（三）”前面缺“（一）”'],
    ['一、甲\n（一）子\n二、乙\n（五）子', 'warning “（五）”前面缺“（二）”'],
    ['十九、甲\n二十一、乙', 'warning “二十一、”前面缺“二十、”'],
    ['一是抓培训；二是抓考核；三是抓督查；二是抓整改。', 'warning “二是”排在“三是”之后'],
    ['十是抓培训；十二是抓考核。', 'warning 有“十二是”，前面没有“十一是”'],
    ['落实“一网《通办”各项规定。', 'warning 左书名号 《 没有配上右书名号 》'],
    ['群众关心，的问题得到解决。', 'warning “的”前面不该有“，”'],
  ])('%s', (text, message) => {
    expect(messages(`总结\n${text}`)).toContain(message)
  })

  test('a heading that is one for certain is a warning, one that is guessed a remark', () => {
    const text = '# 总结\n\n## 主要工作。\n\n全年开工项目12个，完成投资3亿元。\n'
    expect(messages(text, 'a.md')).toEqual(['warning 标题末尾不用“。”'])
    expect(messages('总结\n一、主要工作。\n全年开工项目12个，完成投资3亿元。')).toEqual([
      'info 这一行像是标题，标题末尾不用“。”',
    ])
  })

  test('paragraphs that are repeated together are one finding', () => {
    const part = '全年组织开展应急演练4场，参加300人。\n全年落实经费300万元，完成率为98%。'
    expect(messages(`总结\n${part}\n小结如下：\n${part}`)).toEqual(['warning 从这一段起连续2段与前文相同'])
  })
})

describe('findings', () => {
  test('come in reading order with line, column and words', () => {
    const found = proof('总结\n\n　　截止目前，完成XX件。')
    expect(found.map(({ text, diagnostic: { position } }) => [text, position!.line, position!.column])).toEqual([
      ['截止', 3, 3],
      ['XX', 3, 10],
    ])
  })

  test('of one rule are not listed for ever, but all are mended and the rest is counted', () => {
    const { text, source } = read(`总结\n${'截止目前，完成12件。\n'.repeat(500)}`)
    const found = proofread(text, { settings: [{ 'repeated-paragraph': 'off', 'repeated-sentence': 'off' }] })
    expect(found).toHaveLength(200)
    expect(found.at(-1)!.diagnostic.message).toContain('还有300处')
    const edits = editsIn(
      source,
      found.flatMap((one) => one.diagnostic.edits ?? []),
    )
    expect(edits).toHaveLength(500)
  })
})

describe('edits', () => {
  const mended = (text: string, name?: string) => {
    const { text: running, source, written } = read(text, name)
    return editedFile(
      written!,
      editsIn(
        source,
        proofread(running).flatMap((one) => one.diagnostic.edits ?? []),
      ),
    )
  }

  test.each([
    ['2023年,全年完成(含预计)12件;高于上年.', '2023年，全年完成（含预计）12件；高于上年。'],
    ['截止到2023年底，，增长 5 %。。', '截至2023年底，增长5%。'],
    ['完成投资１２．５亿元，增长8％。', '完成投资12.5亿元，增长8%。'],
    ['开展"送医"活动,建立台帐。', '开展“送医”活动，建立台账。'],
    ['开展”大走访“活动，实施“强师“和”双减”工程。', '开展“大走访”活动，实施“强师”和“双减”工程。'],
    ['全 力 抓好落实，出席的有张 三、李 四。', '全力抓好落实，出席的有张 三、李 四。'],
    ['会议（5月2日)召开，国办发[2023]12号。', '会议（5月2日）召开，国办发〔2023〕12号。'],
  ])('turn %s into %s', (wrong, right) => {
    expect(mended(`总结\n${wrong}`)).toBe(`总结\n${right}`)
  })

  test('keep line breaks, indents and everything else', () => {
    expect(mended('总结\r\n　　截止目前,完成12件。\r\n\r\n尾\t行 \r')).toBe(
      '总结\r\n　　截至目前，完成12件。\r\n\r\n尾\t行 \r',
    )
    expect(mended('# 总结\n\n- **截止目前**,完成\\*12件\n', 'a.md')).toBe('# 总结\n\n- **截至目前**，完成\\*12件\n')
  })

  test('of one stretch: only the first is applied, the shorter one of two that begin together', () => {
    const source = { path: 'a.txt', text: '甲乙丙丁\n戊' }
    const edit = (start: number, end: number, text: string) => ({ source, start, end, text })
    const all = [edit(2, 4, 'C'), edit(0, 3, 'B'), edit(0, 1, 'A'), edit(3, 6, '跨行'), edit(5, 6, 'E')]
    expect(editedFile(source.text, editsIn(source, all))).toBe('A乙C\nE')
    expect(editsIn({ path: 'b.txt' }, all)).toEqual([])
  })

  test('are shown as the lines that differ', () => {
    expect(lineDiff('a.txt', '一\n二\r\n三\n四', '一\n2\r\n3\n四')).toBe(
      '--- a.txt\n+++ a.txt\n@@ -2,2 +2,2 @@\n-二\n-三\n+2\n+3',
    )
    expect(lineDiff('a.txt', '一\n二', '1\n二')).toBe('--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-一\n+1')
    expect(lineDiff('a.txt', '一', '一')).toBe('')
  })

  test('leave nothing to mend in the examples of the rules', () => {
    const bad = rules.flatMap((rule) => examplesOf(rule).filter((one) => one.bad))
    for (const { text } of bad) {
      const once = mended(text.replaceAll('¶', '\n'))
      const twice = mended(once)
      expect(mended(twice)).toBe(twice)
    }
  })
})
