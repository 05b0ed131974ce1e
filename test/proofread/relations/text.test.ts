import { describe, expect, test } from 'vitest'
import { findRelations, type Relation } from '../../../src/engine/proofread/relations/index.ts'

const read = (...paragraphs: string[]): Relation[] => findRelations(paragraphs.map((text) => ({ text })))

/** What was found of a kind, as «verdict stated→computed». */
const found = (kind: Relation['kind'], ...paragraphs: string[]): string[] =>
  read(...paragraphs)
    .filter((one) => one.kind === kind)
    .map((one) => `${one.verdict} ${one.stated}→${one.computed}`)

describe('announced counts', () => {
  test('items inside the paragraph are counted', () => {
    expect(found('count', '要抓好三个方面工作：一是抓学习；二是抓落实；三是抓督查。')).toEqual(['holds 3→3'])
    expect(found('count', '要抓好四个方面工作：一是抓学习；二是抓落实；三是抓督查。其他照旧。', '散会。')).toEqual([
      'wrong 4→3',
    ])
  })

  test('a number inside a name announces nothing', () => {
    expect(found('count', '全力推进“三个一线”行动。一是走访；二是约谈；三是会办；四是回访。')).toEqual([])
  })

  test('items in the paragraphs that follow are counted up to the next heading', () => {
    const items = ['（一）修好路。', '正文。', '（二）架好桥。', '（三）通好水。']
    expect(found('count', '明年重点做好以下三项工作：', ...items, '二、其他')).toEqual(['holds 3→3'])
    expect(found('count', '明年重点做好以下五项工作。', ...items, '二、其他')).toEqual(['wrong 5→3'])
    expect(found('count', '明年重点做好以下2项工作。', ...items, '二、其他')).toEqual(['wrong 2→3'])
  })

  test('a list that is cut off at the end of the text is no warning', () => {
    expect(found('count', '明年重点做好以下八项工作：', '1.修路。', '2.架桥。')).toEqual(['unsure 8→2'])
    expect(found('count', '抓好五项工作：一是修路；二是架桥；三是通')).toEqual(['unsure 5→3'])
    expect(found('count', '抓好四项工作：一是修路；二是架桥；三是通水。')).toEqual(['wrong 4→3'])
  })

  test('a number that announces no list is left alone', () => {
    expect(found('count', '完成了三个方面工作。', '一年来成绩显著。')).toEqual([])
  })
})

describe('places in a ranking', () => {
  test('the names that follow are counted', () => {
    expect(found('rank', '受理量居前三位的依次为：甲县20件，乙县15件，丙县9件。')).toEqual(['holds 3→3'])
    expect(found('rank', '受理量居前三位的依次为：甲县20件，乙县15件和丙县9件，合计44件，占总量的83.5%。')).toEqual([
      'holds 3→3',
    ])
    expect(found('rank', '受理量居前4位的依次为：甲县20件，乙县15件，丙县9件。')).toEqual(['wrong 4→3'])
  })

  test('a tie in the last place is reported, but not as a warning', () => {
    const [one] = read('受理量居前3位的依次为：甲县20件，乙县15件，丙县、丁县各9件。')
    expect(one).toMatchObject({ kind: 'rank', verdict: 'unsure', severity: 'info' })
  })

  test('names before it are taken only when they are as many', () => {
    expect(found('rank', '甲县、乙县、丙县的增速位列全市前三位。')).toEqual(['holds 3→3'])
    expect(found('rank', '投资、消费增速居全省前三位。')).toEqual([])
  })
})

describe('names listed', () => {
  test('before the number that sums them up', () => {
    expect(found('count', '获评文明单位、先进集体、示范窗口3项荣誉。')).toEqual(['holds 3→3'])
    expect(found('count', '先后印发《请假规定》《财务办法》三个文件。')).toEqual(['wrong 3→2'])
    expect(found('count', '引进华兴电子、瑞丰食品、明达物流等2家企业。')).toEqual(['wrong 2→3'])
    expect(found('count', '引进华兴电子、瑞丰食品、明达物流等5家企业。')).toEqual([])
  })

  test('one too many or too few is reported, but not as a warning', () => {
    expect(found('count', '成立综合组、宣传组、督查组四个工作组。')).toEqual(['unsure 4→3'])
    expect(found('count', '建成道路、桥梁、隧道9个项目。')).toEqual([])
    expect(found('count', '做到“两个维护”，落实民主集中制、请示报告制、“三个联系”。')).toEqual([])
  })

  test('after it', () => {
    expect(found('count', '最多的3类案由分别是：借款、婚姻、“买卖、租赁”。')).toEqual(['holds 3→3'])
    expect(found('count', '最多的4类案由分别是：借款、婚姻、侵权。')).toEqual(['unsure 4→3'])
  })
})

describe('one indicator printed with two values', () => {
  const both = (one: string, other: string): string[] =>
    found('twice', `全县工业营业总收入${one}亿元，增长6%。`, `综合看，全县工业营业总收入${other}亿元。`)

  test('alike but for a slip', () => {
    expect(both('36.5', '36.5')).toEqual(['holds 36.5亿元→36.5亿元'])
    expect(both('36.5', '35.6')).toEqual(['wrong 35.6亿元→36.5亿元'])
    expect(both('36.5', '38.5')).toEqual(['wrong 38.5亿元→36.5亿元'])
  })

  test('another number, another time or another scope is another thing', () => {
    expect(both('36.5', '41.2')).toEqual([])
    expect(found('twice', '一季度全县营业总收入36.5亿元。', '上半年全县营业总收入35.6亿元。')).toEqual([])
    expect(found('twice', '全县营业总收入36.5亿元。', '其中，县本级营业总收入35.6亿元。')).toEqual([])
  })

  test('before the number and after it', () => {
    expect(found('twice', '全县共有卫生院18所。', '17所卫生院全部达标。')).toEqual(['wrong 17所→18所'])
    expect(found('twice', '全县共有卫生院18所。', '全县共有卫生院19所。')).toEqual(['unsure 19所→18所'])
  })
})

describe('shares in a row', () => {
  test('one that differs from the others is found', () => {
    const row = (last: string): string =>
      `共受理700件，其中咨询350件，占50.0%；求助210件，占30.0%；投诉98件，占14.0%；其他42件，占${last}%。`
    expect(found('share', row('6.0')).filter((one) => !one.startsWith('holds'))).toEqual([])
    expect(found('share', row('8.0')).filter((one) => !one.startsWith('holds'))).toEqual(['wrong 8.0%→6.0%'])
  })

  test('shares that make 100 tell that the total is wrong', () => {
    expect(found('sum', '共受理793件。其中，咨询350件，占50.0%；求助210件，占30.0%；投诉140件，占20.0%。')).toEqual([
      'wrong 793件→700件',
    ])
  })

  test('one rounded so that all make 100 is no warning', () => {
    const relations = read('城区6户，占43%；城郊3户，占21%；山区3户，占21%；库区2户，占15%。')
    expect(relations.filter((one) => one.severity === 'warning')).toEqual([])
    expect(relations.filter((one) => one.verdict === 'wrong').map((one) => one.stated)).toEqual(['15%'])
  })

  test('a share is of the whole that it names', () => {
    expect(
      found('share', '进出口总值90.00亿元，其中出口50.00亿元。', '电子产品出口20.10亿元，占出口总值的40.2%。'),
    ).toEqual(['holds 40.2%→40.200%'])
  })
})

describe('one thing given two numbers', () => {
  test('all of one thing is counted once', () => {
    expect(found('twice', '全县6所乡镇中心学校达标。', '年底，7所乡镇中心学校全部通网。')).toEqual(['wrong 7所→6所'])
    expect(found('twice', '全县6所乡镇中心学校达标。', '年底，6所乡镇中心学校全部通网。')).toEqual(['holds 6所→6所'])
  })

  test('some of them are another thing, and so is another year', () => {
    expect(found('twice', '全县6所乡镇中心学校达标。', '新建2所乡镇中心学校。')).toEqual([])
    expect(found('twice', '2021年全县6所乡镇中心学校达标。', '2022年，7所乡镇中心学校全部通网。')).toEqual([
      'unsure 7所→6所',
    ])
  })
})

describe('direction words', () => {
  test('they are held against the numbers', () => {
    expect(found('direction', '发案数由80起下降到90起。')).toEqual(['wrong 下降90起→上升'])
    expect(found('direction', '会员由90人增加到80人。')).toEqual(['wrong 增加80人→下降'])
    expect(found('direction', '全年立案90件，比上年增加10件，同比下降12.5%。')).toEqual(['wrong 下降12.5%→增加'])
    expect(found('direction', '能耗同比下降-3.2%。')).toHaveLength(1)
  })

  test('in a ranking one rises to a smaller number', () => {
    expect(found('direction', '综合排名由第9位上升到第5位，世界排名由369位上升到235位。')).toEqual([])
  })
})

describe('what may differ for a good reason is an info', () => {
  const severities = (...paragraphs: string[]): string[] =>
    read(...paragraphs)
      .filter((one) => one.verdict !== 'holds')
      .map((one) => one.severity)

  test.each([
    ['constant prices', '地区生产总值由200亿元增加到300亿元，增长33.0%。'],
    ['constant prices', '全年规模以上工业增加值60亿元，比上年增加10亿元，增长9.0%。'],
    ['comparable scope', '财政收入55亿元，比上年增加5亿元，按同口径增长12.0%。'],
    ['rounded hints', '全年受理约1200件，比上年增加100件，增长12.0%。'],
    ['digits cut off instead of rounded', '会员由300人增加到500人，增长66.6%。'],
  ])('%s: %s', (_, sample) => {
    expect(severities(sample)).toEqual(['info'])
  })

  test.each([
    '全区企业120家，其中规模以上企业30家，高新技术企业25家。',
    '全年受理来信120件、来访85件，办复率100%。',
    '城乡居民人均收入9000元，其中城镇居民12000元，农村居民5000元。',
    '新建公路60公里，其中高速公路40公里，新建农村公路300公里。',
    '救治患者500人，救治率98.8%；重症120人，救治率95.0%。',
    '12345热线受理诉求9件，其中12345平台3件，12315平台2件。',
    '一般公共预算收入80.5亿元，支出150.2亿元、净增12.3亿元。',
    '全年投入3.2亿元，惠及农户900户，户均收入2.6万元。',
    '受理案件1099件，其中民事698件，其他2件（公示1件，破产1件），执行399件。',
    '推进“1+6”工作制度，办好第30届运动会，建成5G基站8个、PM2.5监测点9个。',
    '每年培训3—5期，每期30至40人，比例为1∶1.5。',
    '粮食总产793.1万吨，其中夏粮420.6万吨，秋粮372.6万吨。',
  ])('nothing is said of %s', (sample) => {
    expect(severities(sample)).toEqual([])
  })
})

describe('how long it lasted', () => {
  const told = (text: string, year?: number) =>
    findRelations([{ text }], year === undefined ? {} : { year })
      .filter((one) => one.kind === 'duration')
      .map((one) => `${one.verdict} ${one.stated}→${one.computed}`)

  test('days between two dates, both ends counted or one', () => {
    expect(told('专项整治自6月1日至8月31日，历时92天。')).toEqual(['holds 92→92'])
    expect(told('专项整治自6月1日至8月31日，历时91天。')).toEqual(['holds 91→92'])
    expect(told('专项整治自6月1日至8月31日，历时102天。')).toEqual(['wrong 102→92'])
    expect(told('2024年2月20日至3月5日，为期15天。')).toEqual(['holds 15→15'])
    expect(told('11月20日至次年2月28日集中供暖，共120天。')).toEqual([])
  })

  test('years, when the year of the report is known', () => {
    expect(told('自2021年起连续四年获评优秀。', 2024)).toEqual(['holds 四→4'])
    expect(told('自2021年起连续六年获评优秀。', 2024)).toEqual(['wrong 六→4'])
    expect(told('自2021年起连续六年获评优秀。')).toEqual([])
    expect(told('2020年至2023年四年间，新建学校3所。')).toEqual(['holds 四→4'])
  })
})

test('a relation tells where its numbers stand, the stated one first', () => {
  const [one] = read('开头。', '全年立案１２０件，比上年增加20件，同比增长25％。')
  expect(one).toEqual({
    kind: 'year-on-year',
    verdict: 'wrong',
    stated: '25％',
    computed: '20%',
    message: '增幅写作同比增长25％，按20件、１２０件推算（20件÷（１２０件－20件））应同比增长20%，请核对。',
    equation: '20件÷（１２０件－20件）＝20%',
    places: [
      { paragraph: 1, start: 22, end: 25, text: '25％' },
      { paragraph: 1, start: 14, end: 17, text: '20件' },
      { paragraph: 1, start: 4, end: 8, text: '１２０件' },
    ],
    severity: 'warning',
  })
})

test('texts without anything to read give nothing', () => {
  expect(read()).toEqual([])
  expect(read('', '。。。', '，', '\u0000\u0001\ufffd'.repeat(1000))).toEqual([])
})
