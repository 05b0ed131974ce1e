import { describe, expect, test } from 'vitest'
import { readNumbers } from '../../src/engine/numbers/read-numbers.ts'
import { amountOf, intervalOf, type WrittenNumber } from '../../src/engine/numbers/written-number.ts'

const amounts = (text: string): WrittenNumber[] => readNumbers(text).filter((one) => one.sort === 'amount')
const values = (text: string): string[] =>
  amounts(text).map((one) => `${amountOf(one).toFixed()} ${one.unit.dimension} ${one.hedge}`)

describe('amounts', () => {
  test.each([
    ['收入52.97亿元', '5297000000 yuan exact'],
    ['共1,856家', '1856 count exact'],
    ['全角１２０.５万元', '1205000 yuan exact'],
    ['比重38.0％', '38 percent exact'],
    ['自然增长率5.3‰', '0.53 percent exact'],
    ['校舍17. 3 万平方米', '173000 area exact'],
    ['住院515 人次', '515 count exact'],
    ['近3000人', '3000 count under'],
    ['共1600多项', '1600 count over'],
    ['3万多户', '30000 count over'],
    ['约200家', '200 count about'],
    ['70%以上', '70 percent over'],
    ['4%以内', '4 percent under'],
    ['提高2.1个百分点', '2.1 points exact'],
    ['增长1.5倍', '1.5 times exact'],
    ['累计402万', '4020000 none exact'],
    ['达到13.6万亿元', '13600000000000 yuan exact'],
    ['下降-3.2%', '-3.2 percent exact'],
    ['立案123 456件', '123456 count exact'],
    ['约2·5万人', '25000 count about'],
    ['比上年8000万元多减', '80000000 yuan exact'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  describe('a word that ends like a hedge and is none leaves the number exact', () => {
    test.each([
      '家庭医生签约118600人',
      '网上预约12000人次',
      '节约15000元',
      '查处违约120起',
      '如期履约300份',
      '受制约12家',
      '订立合约118份',
      '签署条约12件',
      '节约集约1200亩',
      '微信邀约40人',
      '合同续约86份',
      '提前解约14户',
      '周边邻近12个镇',
      '汛期临近20个村',
      '学校附近30家',
      '最近30天',
      '就近1200人',
      '赶超12个县',
      '反超2.1个百分点',
      '联合治超300辆次',
      '彩超3200人次',
      'B超3200人次',
      '大型商超30家',
      '剩余1200户',
      '其余1200户',
      '年末结余1200元',
      '有余1200元',
      '许多1200户',
      '接待300人来访',
      '受理500件来信',
      '贷款1200元余额',
      '慰问80户多子女家庭',
      '走访300家上下游企业',
      '整治12公里左右岸',
    ])('%s', (text) => {
      expect(amounts(text).map((one) => one.hedge)).toEqual(['exact'])
    })
  })

  describe('the hedge itself, behind a word that only looks like such a one', () => {
    test.each([
      ['人口约200人', 'about'],
      ['签约大约200人', 'about'],
      ['签约约200人', 'about'],
      ['建立约300个', 'about'],
      ['成立约30个', 'about'],
      ['征集约300条', 'about'],
      ['编制约300份', 'about'],
      ['损失约5万元', 'about'],
      ['供应约300吨', 'about'],
      ['整合约300家', 'about'],
      ['环节约30个', 'about'],
      ['调节约30万立方米', 'about'],
      ['化解约300件', 'about'],
      ['持续约30天', 'about'],
      ['销毁约3000件', 'about'],
      ['300条约5000字', 'about'],
      ['接近300人', 'under'],
      ['将近300人', 'under'],
      ['面临近300件', 'under'],
      ['成就近300项', 'under'],
      ['更新近300条', 'under'],
      ['超300人', 'over'],
      ['其中超300人', 'over'],
      ['电商超300家', 'over'],
      ['远超300人', 'over'],
      ['20来个', 'over'],
      ['培育300多种', 'over'],
      ['1200元多', 'over'],
      ['300余户', 'over'],
      ['300人上下', 'about'],
      ['300人左右', 'about'],
    ] as const)('%s', (text, hedge) => {
      expect(amounts(text).at(-1)?.hedge).toBe(hedge)
    })
  })

  test('a unit keeps its own kilo', () => {
    expect(values('装机350千瓦、线路110千伏')).toEqual(['350 power exact', '110 other exact'])
  })
})

describe('what is no amount', () => {
  test.each([
    '2023年',
    '8月3日',
    '第17届',
    '5A级',
    'PM2.5',
    'G20峰会',
    '“811”行动',
    '1+12政策',
    '3—5个',
    '10至20人',
    '2．',
    '20-21世纪',
    '3·15',
  ])('%s', (text) => {
    expect(amounts(text)).toEqual([])
  })

  test('years and ratios are reported apart', () => {
    expect(readNumbers('2020年三次产业比为7∶43 : 50').map((one) => one.sort)).toEqual(['year', 'ratio'])
  })
})

describe('intervals', () => {
  const interval = (text: string): string[] => {
    const [one] = amounts(text)
    const { low, high } = intervalOf(one!)
    return [low.toFixed(), high.toFixed()]
  }

  test('half a unit in the last place written', () => {
    expect(interval('12.50%')).toEqual(['12.495', '12.505'])
    expect(interval('2.3万件')).toEqual(['22500', '23500'])
    expect(interval('8600元')).toEqual(['8599.5', '8600.5'])
  })

  test('things counted one by one are exact', () => {
    expect(interval('681人次')).toEqual(['681', '681'])
  })
})
