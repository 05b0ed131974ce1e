import { describe, expect, test } from 'vitest'
import { Exact, exactly } from '../../../src/engine/numbers/decimal.ts'
import { slip } from '../../../src/engine/proofread/relations/confidence.ts'
import { findRelations } from '../../../src/engine/proofread/relations/index.ts'
import { readText } from '../../../src/engine/proofread/relations/reading/read-text.ts'
import { valuesOf } from '../../../src/engine/proofread/relations/reading/statement.ts'

/** What is found, shortly: the kinds with how many numbers they are of, `=` before those that hold. */
const found = (sample: string): string =>
  findRelations(sample.split('|').map((text) => ({ text })))
    .map(({ kind, verdict, severity, places }) => `${verdict === 'holds' ? '=' : severity[0]} ${kind} ${places.length}`)
    .join(', ')

const fill = (count: number, words: string): string => words.repeat(count)
const idle = (count: number): string => fill(count, '各地继续走访群众。')
const idleLines = (count: number): string => fill(count, '各地继续走访群众。|')
const visits = (count: number): string => Array.from({ length: count }, (_, at) => `走访${31 + at}次，`).join('')
const listed = (count: number, one: (at: number) => string, joint: string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(joint)
const kinds = '甲乙丙丁戊己庚辛'

/** The last number of a sample that is read one way, and the next, which is read another. */
type Turn = [last: number, next: number, sample: (count: number) => string, before: string, after: string]

const turns: Record<string, Turn> = {
  'a growth that nobody could mean': [
    2199,
    2201,
    (n) => `企业由200家增加到${n}家，增长25%。`,
    'w change 3',
    'i change 3',
  ],
  'parts that were rounded, all the same way': [
    40,
    41,
    (n) => `发放补贴1.2亿元、奖金0.8亿元、贷款0.6亿元、救济0.7亿元、退税0.5亿元，共${(n / 10).toFixed(1)}亿元。`,
    '= sum 6',
    'i sum 6',
  ],
  'one or two that were left from the year before': [
    22,
    23,
    (n) => `新收120件，办结100件，未结${n}件。`,
    'i sum 3',
    '',
  ],
  'characters of a name told for two years': [
    2,
    3,
    (n) => `2014年${'受理案件'.slice(0, n)}1000件。2015年${'受理案件'.slice(0, n)}1300件，比2014年增长20%。`,
    '',
    'i year-on-year 3',
  ],
  'characters between a value and the year that it is compared with': [
    112,
    113,
    (n) => `2014年受理信访案件1000件。2015年受理信访案件1300件，${fill(n, '来')}，比2014年增长20%。`,
    'i year-on-year 3',
    '',
  ],
  'characters of a list before 等': [
    7,
    8,
    (n) => `${fill(31, '长长长长、')}${fill(n, '来')}、丙等32家单位参加。`,
    'w count 1',
    '',
  ],
  'characters of a name in a list': [16, 17, (n) => `甲、${fill(n, '长')}、丙等2家单位参加。`, 'w count 1', ''],
  'characters of a list behind 分别为': [
    3,
    4,
    (n) => `最多的30类案由分别为：${fill(79, '长长长长、')}${fill(n, '来')}、甲。`,
    'i count 1',
    '',
  ],
  'shares that were meant to be all': [330, 331, (n) => `咨询占40%，投诉占30%，举报占${n / 10}%。`, 'i ratio 3', ''],
  'shares with 其他': [500, 501, (n) => `咨询占40%，投诉占30%，其他占${n / 10}%。`, 'i ratio 3', ''],
  'how many shares may be all': [
    2,
    3,
    (n) => listed(n, (at) => `${kinds[at]}类占${[40, 62, 0][at]! + (n - 2) * [0, -32, 32][at]!}%`, '，'),
    '',
    'i ratio 3',
  ],
  'parts of a ratio that was meant to be all': [400, 405, (n) => `支出结构为40:45:${n / 10}。`, 'w ratio 1', ''],
  'parts of any ratio': [45, 50, (n) => `甲乙丙之比为33.${n}:33:33。`, '', '= ratio 1'],
  'characters of a name told twice': [
    3,
    4,
    (n) => `全县${'经济林产值'.slice(0, n)}达到36.52万亩。|全县${'经济林产值'.slice(0, n)}达到35.62万亩。`,
    '',
    'w twice 2',
  ],
  'digits of a number told twice': [
    2,
    3,
    (n) => `全县经济林地达到${n === 2 ? 36 : 365}亩。|全县经济林地达到${n === 2 ? 63 : 356}亩。`,
    '',
    'i twice 2',
  ],
  'characters of a noun counted twice': [
    2,
    3,
    (n) => `全县共有${'卫生院所'.slice(0, n)}18所。|19所${'卫生院所'.slice(0, n)}全部达标。`,
    '',
    'w twice 2',
  ],
  'characters of a noun that is all of something': [
    3,
    4,
    (n) => `全县18所${'幼儿园区'.slice(0, n)}。|19所${'幼儿园区'.slice(0, n)}全部达标。`,
    '',
    'w twice 2',
  ],
  'most characters of a noun counted twice': [
    12,
    13,
    (n) => `全县18所${fill(n, '院')}。|19所${fill(n, '院')}全部达标。`,
    'w twice 2',
    '',
  ],
  'characters of a kind of things': [8, 9, (n) => `${fill(n, '长')}26座、水闸38座，共74座。`, 'w sum 3', ''],
  'digits of parts in sentences of their own': [
    2,
    3,
    (n) => (n === 2 ? '收购86吨。甲站收购36吨。乙站收购50吨。' : '收购862吨。甲站收购362吨。乙站收购500吨。'),
    '',
    '= sum 3',
  ],
  'sentences between such parts': [
    7,
    8,
    (n) => `企业营业收入5862亿元。市属企业营业收入3862亿元。${idle(n)}县属企业营业收入2000亿元。`,
    '= sum 3',
    '',
  ],
  'statements between a total and 其中': [2, 3, (n) => `干部620人，${visits(n)}其中男320人，女310人。`, 'w sum 3', ''],
  'characters between two items': [
    7992,
    7993,
    (n) => `做好以下三项工作：一是抓培训。${fill(n + 1, '来')}。二是抓宣传。三是抓督查。四是抓整改。`,
    'w count 5',
    '',
  ],
  'paragraphs between two items': [
    598,
    599,
    (n) => `做好以下三项工作：|1.抓培训。|${fill(n, '走访。|')}2.抓宣传。|3.抓督查。|4.抓整改。`,
    'w count 5',
    '',
  ],
  'items of a list': [
    40,
    41,
    (n) => `做好以下${n}项工作：|${listed(n, (at) => `${at + 1}.抓落实。`, '|')}|二、其他|走访。`,
    '= count 41',
    'w count 41',
  ],
  'parts of a total': [
    30,
    31,
    (n) => `受理来信5000件，分为${listed(n, (at) => `${String.fromCharCode(0x5b50 + at)}类100件`, '、')}。`,
    'w sum 31',
    'w sum 31',
  ],
  'characters of a sentence': [
    19_983,
    19_984,
    (n) => `${fill(n, '来')}企业由120家增加到150家，增加35家。`,
    'w change 3',
    '',
  ],
  'sentences before a rate of the same name': [
    2,
    3,
    (n) => `医疗救助对象人数26892人。医疗救助人次数681人次。${idle(n)}特困人群医疗救助利用率为2.35%。`,
    'w share 3',
    '',
  ],
  'characters that such names share': [
    3,
    4,
    (n) => {
      const name = '医疗救助利用'.slice(0, n)
      return `${name}对象人数26892人。${name}人次数681人次。特困人群${name}率为2.35%。`
    },
    '',
    'w share 3',
  ],
  'years that a text names': [
    149,
    150,
    (n) => `${fill(400, '2020年完成。')}${fill(n, '2016年完成。')}比2010年增加100亿元，达到300亿元，年均增长4.1%。`,
    '= average 3',
    'w average 3',
  ],
  'years that a text names, and one before': [
    149,
    150,
    (n) =>
      `${fill(400, '2020年完成。')}${fill(n, '2016年完成。')}2005年完成。比2010年增加100亿元，达到300亿元，年均增长4.1%。`,
    '= average 3',
    'w average 3',
  ],
  'values before a list by kind': [
    15,
    16,
    (n) =>
      `收购862吨。${listed(n - 1, (at) => `调运${31 + at}吨`, '，')}。调运98吨。分站看，甲站收购362吨，乙站收购500吨。`,
    '= sum 3',
    'w sum 3',
  ],
  'sentences before a row of shares': [
    15,
    16,
    (n) => `受理来信862件。${fill(n, '各地走访。')}咨询430件，占49.9%；求助215件，占24.9%；投诉150件，占17.4%。`,
    '= share 3, = share 3, = share 3',
    '= share 4, = share 4, = share 4',
  ],
  'paragraphs before a row of shares': [
    2,
    3,
    (n) => `受理来信862件。|${idleLines(n)}咨询430件，占49.9%；求助215件，占24.9%；投诉150件，占17.4%。`,
    '= share 3, = share 3, = share 3',
    '= share 4, = share 4, = share 4',
  ],
  'sentences between shares of a row': [
    1,
    2,
    (n) => `咨询430件，占50%。求助215件，占25%。${idle(n)}投诉172件，占21%。其他43件，占5%。`,
    '= sum 4, = share 5, = sum 3, = share 5, w share 5, = share 5',
    '= sum 4, = sum 3',
  ],
  'shares that may tell an unsaid whole': [
    2,
    3,
    (n) =>
      `${listed(n, (at) => `第${kinds[at]}类${130 + at * 77}件，占${10 + at}%`, '；')}；${listed(7, (at) => `${'子丑寅卯辰巳午'[at]}类${86 * (at + 1)}件，占${10 * (at + 1)}%`, '；')}。`,
    `i share 10${fill(7, ', = share 10')}`,
    '',
  ],
  'years of a span': [2003, 2004, (n) => `${n}年至2024年，企业由100家增加到200家，年均增长9%。`, '', 'w average 3'],
  'sentences behind a span of years': [
    11,
    12,
    (n) => `2018年至2023年。${idle(n)}企业由100家增加到200家，年均增长18.4%。`,
    'w average 3',
    '',
  ],
  'paragraphs behind a span of years': [
    2,
    3,
    (n) => `2018年至2023年。|${idleLines(n)}企业由100家增加到200家，年均增长18.4%。`,
    'w average 3',
    '',
  ],
  'statements that 均 is said of': [
    2,
    3,
    (n) => `甲由10个增加到20个，${visits(n)}乙由30个增加到60个，均增长2倍。`,
    'w change 3, w change 3',
    'w change 3',
  ],
  'characters of a whole that was told before': [
    2,
    3,
    (n) => `受理${'信访投诉'.slice(0, n)}860件。走访群众200件。办结案件160件，占${'信访投诉'.slice(0, n)}总量的81.6%。`,
    'i share 3',
    'w share 3',
  ],
  'characters that such a whole may have more': [
    2,
    3,
    (n) => `受理食品${'类别项'.slice(0, n)}投诉举报860件。走访200件。办结案件160件，占食品投诉举报总量的81.6%。`,
    'w share 3',
    'i share 3',
  ],
}

describe('one more, and it is read otherwise', () => {
  test.each(Object.keys(turns))('%s', (name) => {
    const [last, next, sample, before, after] = turns[name]!
    expect([found(sample(last)), found(sample(next))]).toEqual([before, after])
  })
})

test('a point a place further on is one slip of four', () => {
  const [stated] = readText([{ text: '共48件。' }]).sentences.flatMap(({ statements }) => statements.flatMap(valuesOf))
  expect(slip(stated!, exactly(new Exact('4.8')))).toBeCloseTo(2 - Math.log10(4), 5)
})

test('an equation names six of its numbers', () => {
  const sample = `受理来信800件，分为${listed(7, (at) => `${kinds[at]}类${100 + at * 11}件`, '、')}。`
  const [relation] = findRelations([{ text: sample }])
  expect(relation?.message).toContain('100件＋111件＋122件＋133件＋144件＋155件＋…）')
  expect(relation?.message).not.toContain('166件＋')
})

describe('a part with two digits in each other’s place makes up the total by chance, where the digits are few', () => {
  test.each([
    ['预警57次，其中暴雨12次、雷电24次、大风12次。', ''],
    ['预警747次，其中暴雨232次、雷电218次、大风234次。', 'w sum 4'],
  ])('%s', (sample, expected) => expect(found(sample)).toBe(expected))
})
