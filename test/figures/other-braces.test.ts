import { describe, expect, it } from 'vitest'
import { resolveFigures } from '../../src/engine/figures/resolve.ts'
import { loadSection } from '../report/folder.ts'

const ledger = '粮食面积: {值: 62.5, 单位: 万亩, 上年: 62.3}\nPM2.5浓度: {值: 31, 单位: 微克/立方米}\n'

async function reported(text: string) {
  const { value, diagnostics } = await loadSection(`引言: '${text}'\n`, undefined, ledger)
  return value ? (await resolveFigures(value)).diagnostics : diagnostics
}

function mended(found: Awaited<ReturnType<typeof reported>>): string {
  const edits = found.flatMap((one) => one.edits ?? []).sort((a, b) => b.start - a.start)
  const before = edits[0]?.source.text ?? ''
  const after = edits.reduce((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), before)
  return after.replace(/^引言: '(.*)'\n$/s, '$1')
}

describe('a name of a figure in other braces', () => {
  it.each([
    '{粮食面积}',
    '{ 粮食面积 }',
    '｛粮食面积｝',
    '【粮食面积】',
    '｛｛粮食面积｝｝',
    '｛｛粮食面积}}',
    '{{粮食面积｝｝',
    '{｛粮食面积｝}',
    '{ {粮食面积} }',
    ...['$', '#'].map((sign) => `${sign}{粮食面积}`),
    '{{ 粮食面积 }',
    '{{粮食面积} }',
    '{{{粮食面积}}}',
    '<<粮食面积>>',
    '<粮食面积>',
    '[[粮食面积]]',
    '[粮食面积]',
    '［粮食面积］',
    '〔粮食面积〕',
    '{%粮食面积%}',
    '{% 粮食面积 %}',
    '【【粮食面积】】',
    '「粮食面积」',
    '『粮食面积』',
    '（（粮食面积））',
    '((粮食面积))',
    '«粮食面积»',
    '‹粮食面积›',
    '‹%=粮食面积%›',
    '<%= 粮食面积 %>',
    '%粮食面积%',
    '$粮食面积$',
    '@粮食面积@',
    '#粮食面积#',
    '{粮食面积}}',
    '｛粮食面积｝｝',
  ])('播种%s，', async (written) => {
    const found = await reported(`播种${written}，`)
    expect(found).toHaveLength(1)
    expect(mended(found)).toBe('播种{{粮食面积}}，')
  })

  it.each([
    ['{粮食面积.同比}', '{{粮食面积.同比}}'],
    ['【粮食面积.上年】', '{{粮食面积.上年}}'],
    ['｛｛粮食面积.增减｝｝', '{{粮食面积.增减}}'],
    ['{PM2.5浓度}', '{{PM2.5浓度}}'],
    ['{粮食面积。同比}', '{{粮食面积.同比}}'],
    ['{粮食面积 同比}', '{{粮食面积.同比}}'],
    ['{粮食面积：同比}', '{{粮食面积.同比}}'],
    ['[粮食面积-增减]', '{{粮食面积.增减}}'],
    ['{粮食面积同比}', '{{粮食面积.同比}}'],
    ['#{粮食面积的增减}', '{{粮食面积.增减}}'],
    ['{粮食面积(同比)}', '{{粮食面积.同比}}'],
    ['{上年粮食面积}', '{{粮食面积.上年}}'],
    ['＄{粮食面积}', '{{粮食面积}}'],
    ['＃{粮食面积}', '{{粮食面积}}'],
    ['＄{{粮食面积}}', '{{粮食面积}}'],
    ['$ {{粮食面积}}', '{{粮食面积}}'],
    ['粮食面积}}', '{{粮食面积}}'],
    ['粮食面积.同比}}', '{{粮食面积.同比}}'],
    ['粮食面积｝｝', '{{粮食面积}}'],
    ['粮食面积}', '{{粮食面积}}'],
    ['{{粮食面积}}}', '{{粮食面积}}'],
    ['{{粮食面积}}｝', '{{粮食面积}}'],
    ['｛{{粮食面积}}', '{{粮食面积}}'],
    ['{粮食面积}、[PM2.5浓度]', '{{粮食面积}}、{{PM2.5浓度}}'],
  ])('%s is mended as %s', async (written, right) => {
    expect(mended(await reported(`播种${written}，`))).toBe(`播种${right}，`)
  })

  it('has a sign before its braces', async () => {
    const sign = '$'
    expect(mended(await reported(`播种${sign}{{粮食面积}}，`))).toBe('播种{{粮食面积}}，')
  })

  it.each([
    '{{粮食面积}}',
    '\\{{粮食面积}}',
    '【典型案例】',
    '[2024]5号',
    '〔2024〕5号',
    '（粮食面积）',
    '「粮食面积」统计口径',
    '「某处」',
    '50%粮食面积',
    '#秋收#',
    '《粮食面积》',
    '“粮食面积”',
    '{某处}',
    '<5%',
    '$100',
    '粮食面积{亩}',
    '【粮食面积同比】',
    '【粮食面积目标】',
    '{某处同比}',
    '{甲}乙}',
    '面积}',
    '美元$ 100，{{粮食面积}}',
    '$ {{粮食面积.数}}',
  ])('%s is none', async (written) => {
    expect(await reported(`播种${written}，`)).toEqual([])
  })
})
