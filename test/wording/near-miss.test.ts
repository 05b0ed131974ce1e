import { describe, expect, test } from 'vitest'
import { fixedWording } from '../../src/engine/wording/fixed-wording.ts'
import { nearMisses } from '../../src/engine/wording/near-miss.ts'
import { processorTime } from '../support/processor-time.ts'

const phrases = fixedWording.map(({ phrase }) => phrase)
const meantIn = (text: string) => nearMisses(text).map(({ phrase }) => phrase)
const ideographs = (phrase: string) =>
  [...Array(phrase.length).keys()].filter(
    (at) => at > 0 && at < phrase.length - 1 && /\p{Script=Han}/u.test(phrase[at]!),
  )

/** What a missing character makes another name of. */
const alsoRight = new Set(['国家市场监督管理局'])

describe('A phrase of settled wording', () => {
  test('there are a hundred and more of them', () => {
    expect(phrases.length).toBeGreaterThan(100)
    expect(new Set(phrases).size).toBe(phrases.length)
  })

  test.each(fixedWording)(
    '$phrase is right, alone and among others, and so is what is near to it',
    ({ phrase, right }) => {
      for (const one of [phrase, ...right]) {
        expect(nearMisses(one)).toEqual([])
        expect(nearMisses(`深入推进${one}的工作`)).toEqual([])
        expect(nearMisses(`学习${one}，贯彻“${one}”、${one}`)).toEqual([])
      }
    },
  )

  test('none is a slip of its neighbour', () => {
    expect(nearMisses(phrases.join('、'))).toEqual([])
    expect(nearMisses(phrases.toReversed().join(''))).toEqual([])
  })

  test.each(phrases.filter((one) => one.length >= 7))('%s is missed with a character that stands twice', (phrase) => {
    for (const at of ideographs(phrase)) {
      const wrong = `${phrase.slice(0, at)}${phrase[at]}${phrase.slice(at)}`
      expect([wrong, nearMisses(`推进${wrong}。`).length]).toEqual([wrong, 1])
    }
  })

  test.each(fixedWording.filter(({ phrase }) => phrase.length >= 7))(
    '$phrase with a slip is found',
    ({ phrase, right }) => {
      const numeral = /[一二三四五六七八九十百千两0-9]/
      for (const at of ideographs(phrase).filter((one) => !numeral.test(phrase[one]!))) {
        const missing = phrase.slice(0, at) + phrase.slice(at + 1)
        const other = `${phrase.slice(0, at)}嚯${phrase.slice(at + 1)}`
        for (const wrong of [other, ...(right.length > 0 || alsoRight.has(missing) ? [] : [missing])]) {
          expect([wrong, meantIn(`推进${wrong}。`).length > 0]).toEqual([wrong, true])
        }
      }
    },
  )

  test.each([
    ['中国人民共和国', '中华人民共和国'],
    ['中华人名共和国', '中华人民共和国'],
    ['中华人民共和共和国', '中华人民共和国'],
    ['中国特社会主义', '中国特色社会主义'],
    ['习近平新时代中国特色社会义思想', '习近平新时代中国特色社会主义思想'],
    ['习近平新时代特色社会主义思想', '习近平新时代中国特色社会主义思想'],
    ['社会主意核心价值关', '社会主义核心价值观'],
    ['党风廉政建没责任制', '党风廉政建设责任制'],
    ['两个护维', '两个维护'],
    ['民族共同体意思，铸劳中华民族共同体意识', '铸牢中华民族共同体意识'],
    ['高质量发发展', '高质量发展'],
    ['供给侧结购性改革', '供给侧结构性改革'],
    ['以习近平总书记为核心的党中央', '以习近平同志为核心的党中央'],
  ])('%s stands for %s', (wrong, meant) => expect(meantIn(wrong)).toEqual([meant]))

  test.each([
    '市人民代表大会、全市人民代表大会、职工代表大会',
    '中国人民大学和中国人民银行、中国共产主义青年团、中华人民共和国国务院',
    '四个意识不强、四个方面、两个维度、四个自觉、三会一课制度',
    '全面从严治团、全面从严治检，全面依法治县，全面深化教育改革',
    '社会主义新农村、社会主义核心价值体系、社会主义现代化建设、社会主义现代化强省',
    '中国特色社会主义法律体系、中国特色社会主义政治经济学、新时代中国特色社会主义',
    '人类卫生健康共同体、中华民族共同体建设、中华民族共同体理论',
    '高质量地发展、高质量快速发展、高水平发展、高质量完成',
    '乡村全面振兴、乡村建设战略、乡村振兴局、区域发展战略',
    '长江经济区、长江流域、京津冀协调发展、黄河流域生态保护',
    '党的十八大精神、党的十九大精神、党的十二大、党的二十届二中全会精神',
    '全面建设小康社会、全面建成小康社会、全面建设社会主义现代化新江北',
  ])('is not looked for in %s', (text) => expect(nearMisses(text)).toEqual([]))

  test('takes time in proportion to the text', () => {
    const text = '深入贯彻党的二十大精神，推动全市经济社会高质量发展，中国特社会主义。'
    const time = (count: number) => {
      const before = processorTime()
      expect(nearMisses(text.repeat(count))).toHaveLength(count)
      return processorTime() - before
    }
    time(100)
    expect(time(3000)).toBeLessThan(3000)
  })
})
