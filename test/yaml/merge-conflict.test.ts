import { describe, expect, it } from 'vitest'
import { diagnose } from './samples.ts'

const conflict = '<<<<<<< HEAD\n引言: 甲。\n=======\n引言: 乙。\n>>>>>>> 乙的修改\n'

describe('the marks of a merge conflict', () => {
  it('are one error at the first of them, with the places of the others', () => {
    const text = `标题: 一\n${conflict}成绩: [甲\n不认识: 1\n${conflict}`
    const found = diagnose('section', text)
    expect(found.map((one) => [one.code, one.position?.line])).toEqual([['yaml/merge-conflict', 2]])
    expect(found[0]!.related!.map((one) => one.position.line)).toEqual([4, 6, 9, 11, 13])
    expect(found[0]!.hint).toContain('请只留下要用的内容')
  })

  it.each([
    ['figures', '签约: {值: 1}\n<<<<<<< .mine\n甲: {值: 1}\n||||||| .r1\n=======\n甲: {值: 2}\n>>>>>>> .r2\n'],
    ['report', '标题: 一\n>>>>>>> 分支\n单位: 甲\n'],
    ['section', '标题: 一\n=======\n引言: 二\n'],
    ['section', '标题: 一\n引言: |\n  <<<<<<< HEAD\n  甲。\n  =======\n  乙。\n  >>>>>>> 分支\n'],
    ['section', '标题: 一\n成绩:\n  - 甲\n  <<<<<<< HEAD\n  - 乙\n  =======\n  - 丙\n  >>>>>>> 分支\n'],
  ] as const)('are reported in %s, half removed as well', (kind, text) => {
    expect(diagnose(kind, text).map((one) => one.code)).toEqual(['yaml/merge-conflict'])
  })

  it.each([
    '标题: 一\n引言: |\n  <<<<<<< HEAD\n  =======\n',
    '标题: 一\n# =======\n引言: 二\n',
    '标题: 一\n引言: |\n  >>>>>>> 甲\n\n  =======\n',
    '标题: 一\n引言: |\n  甲<<<<<<< HEAD\n  =======甲\n  >>>>>>>乙\n',
    "标题: 一\n引言: '<<<<<<< 甲'\n",
    '标题: 一\n引言: <<<<<<<甲\n',
  ])('are none in %j', (text) => {
    expect(diagnose('section', text)).toEqual([])
  })
})
