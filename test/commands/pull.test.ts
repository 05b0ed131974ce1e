import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { build } from '../../src/cli/commands/build/build.ts'
import { pull } from '../../src/cli/commands/pull.ts'
import { readOrigin } from '../../src/engine/readers/docx/origin.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { edited } from '../verify/stamped.ts'
import { captured } from './captured.ts'

const folder = suiteFolder()
const data = join(folder, 'data')
const out = join(folder, 'output')
const home = join(data, '水文')
const file = join(out, '水文', '白河水文中心2024年工作总结.docx')
const copy = join(folder, '改稿.docx')
const body = 'word/document.xml'

const report = `标题: 白河水文中心2024年工作总结
单位: 白河水文中心
年度: 2024
引言: 全年监测断面{{断面}}，发布预警{{预警}}，比上年{{预警.增减}}。
署名: 白河水文中心
成文日期: 2024-12-25
`
const section = `# 写在前面的说明
标题: 监测预报
成绩:
- 小标题: 站网建设
  正文: >
    新建水位站六座，
    老站全部改造；巡测断面{{断面}}。

    设备完好率稳步提高。
- "汛期\\"四预\\"值守，不间断。"
- '预报合格率稳步提高。'   # 尾注
- {小标题: 水质监测, 正文: 监测井逐月取样。}
问题:
- 偏远站点通信不稳。
计划:
- 补建备用通信线路。
`
const files = (lineEnd = '\n'): Record<string, string> => ({
  'report.yaml': report.replaceAll('\n', lineEnd),
  'figures.yaml': '断面: {值: 48, 单位: 个}\n预警: {值: 126, 单位: 次, 上年: 120}\n',
  '01.yaml': section.replaceAll('\n', lineEnd),
})

async function start(lineEnd?: string): Promise<void> {
  mkdirSync(home, { recursive: true })
  for (const [name, text] of Object.entries(files(lineEnd))) writeFileSync(join(home, name), text)
  await built()
}
const built = () => captured(() => build([home], { data, out, format: ['docx', 'md'], jobs: 1 }))
const read = (name: string): string => readFileSync(join(home, name), 'utf8')
const paragraphs = (docx: Uint8Array): string[] =>
  readOrigin(docx, '', nodeCompression).value!.paragraphs.map(({ text }) => text)

/** What is told of the built file with its body edited. */
async function pulled(edit: (xml: string) => string, more: Partial<Parameters<typeof pull>[2]> = {}): Promise<string> {
  writeFileSync(copy, edited(readFileSync(file), { [body]: edit }))
  const { stdout, stderr, status } = await captured(() => pull(copy, undefined, { data, out, ...more }))
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

const paragraphWith = (xml: string, words: string): string => {
  const at = xml.indexOf(words)
  return xml.slice(xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + '</w:p>'.length)
}

beforeEach(() => start())

describe('pull', () => {
  test('without --yes shows what it would write, and writes nothing', async () => {
    const said = await pulled((xml) => xml.replace('老站全部改造', '老站基本改造'))
    expect(said).toContain('改动1段，可以写回1段')
    expect(said).toMatch(/第\d+段：→ \S*水文\/01\.yaml:7:7\n/)
    expect(said).toContain('还没有写，确认以后加上 --yes 再运行一次')
    expect(read('01.yaml')).toBe(section)
  })

  test.each(['\n', '\r\n'])(
    'writes texts of every form, all else byte for byte, and then the build says the same (%j)',
    async (lineEnd) => {
      await start(lineEnd)
      const said = await pulled(
        (xml) =>
          xml
            .replace('老站全部改造', '老站"基本"改造完毕')
            .replace('新建水位站六座', '新建水位站7座')
            .replace('设备完好率稳步提高', '设备运行平稳')
            .replace('值守，不间断', '值守,昼夜不停')
            .replace('预报合格率稳步提高', "预报'合格率'提高较快")
            .replace('监测井逐月取样', '监测井按月取样')
            .replace('通信不稳', '通信时断时续'),
        { yes: true },
      )
      const changed = files(lineEnd)
        ['01.yaml']!.replace('新建水位站六座', '新建水位站7座')
        .replace('老站全部改造', '老站"基本"改造完毕')
        .replace('设备完好率稳步提高', '设备运行平稳')
        .replace('值守，不间断', '值守,昼夜不停')
        .replace('预报合格率稳步提高', "预报''合格率''提高较快")
        .replace('监测井逐月取样', '监测井按月取样')
        .replace('通信不稳', '通信时断时续')
      expect(read('01.yaml')).toBe(changed)
      expect(read('report.yaml')).toBe(files(lineEnd)['report.yaml'])
      expect(said).toContain('写回6段')
      await built()
      expect(paragraphs(readFileSync(file))).toEqual(paragraphs(readFileSync(copy)))
    },
  )

  test('keeps references whose number stands, and gives a line to copy for one that was changed', async () => {
    const said = await pulled(
      (xml) => xml.replace('全年监测断面48个，发布预警126次', '全年共监测断面48个，累计发布预警128次'),
      {
        yes: true,
      },
    )
    expect(read('report.yaml')).toBe(report.replace('全年监测', '全年共监测').replace('发布预警', '累计发布预警'))
    expect(read('figures.yaml')).toBe(files()['figures.yaml'])
    expect(said).toMatch(/zongjie set \S*水文 预警 128次\n/)
    await built()
    const only = await pulled((xml) => xml.replace('发布预警126次', '发布预警130次'))
    expect(only).toContain('改的是台账里的数')
    expect(only).toContain('没有可以写回的文字')
  })

  test('a figure that is worked out, or said in other words, is told', async () => {
    expect(await pulled((xml) => xml.replace('增加6次', '增加8次'))).toContain('“增加6次”是由台账算出来的')
    expect(await pulled((xml) => xml.replace('预警126次', '预警一百多次'))).toContain('“126次”是台账里的数')
    expect(await pulled((xml) => xml.replace('预警126次', '预警1大26次'))).toContain('“126次”是台账里的数')
    expect(await pulled((xml) => xml.replace('，发布预警126次', ''), { yes: true })).toContain('写回1段')
    expect(read('report.yaml')).toBe(report.replace('，发布预警{{预警}}', ''))
  })

  test('writes a note at the foot of a page, and tells where notes came or went', async () => {
    const noted = section.replace(
      '合格率稳步提高',
      '合格率{{脚注：指国家级站点。}}稳步提高{{脚注：按月报数{{断面}}统计。}}',
    )
    writeFileSync(join(home, '01.yaml'), noted)
    await built()
    const notes = async (edit: (xml: string) => string): Promise<string> => {
      writeFileSync(copy, edited(readFileSync(file), { 'word/footnotes.xml': edit }))
      return (await captured(() => pull(copy, undefined, { data, out, yes: true }))).stdout
    }
    const said = await notes((xml) =>
      xml.replace('指国家级站点', '指省级以上站点').replace('按月报数48个', '按年报数48个'),
    )
    expect(said).toContain('脚注1：→')
    expect(said).toContain('写回2段')
    expect(read('01.yaml')).toBe(noted.replace('指国家级', '指省级以上').replace('按月报数', '按年报数'))
    await built()
    expect(await notes((xml) => xml.replace('按年报数48个', '按年报数49个'))).toMatch(
      /脚注2：改的是台账里的数[\s\S]*断面 49个/,
    )
    const gone = await notes((xml) => {
      const at = xml.lastIndexOf('<w:footnote ')
      return xml.slice(0, at) + xml.slice(xml.indexOf('</w:footnote>', at) + '</w:footnote>'.length)
    })
    expect(gone).toContain('脚注改过：没有写回')
  })

  test('writes cells and headings of a table, that one of several that say the same', async () => {
    const table = '  表格:\n    列: [站名, 建成时间]\n    行:\n    - [一号站, 六月]\n    - [二号站, 六月]\n'
    const tabled = section.replace("- '预报合格率", `- 小标题: 新站\n${table}- '预报合格率`)
    writeFileSync(join(home, '01.yaml'), tabled)
    await built()
    const said = await pulled(
      (xml) => {
        const at = xml.lastIndexOf('六月')
        return `${xml.slice(0, at)}七月${xml.slice(at + 2)}`.replace('建成时间', '建成月份')
      },
      { yes: true },
    )
    expect(said).toContain('写回2段')
    expect(read('01.yaml')).toBe(tabled.replace('建成时间', '建成月份').replace('[二号站, 六月]', '[二号站, 七月]'))
  })

  describe('an item', () => {
    const listed = section.replace(
      '- 偏远站点通信不稳。',
      '- 偏远站点通信不稳。\n- 老旧仪器较多。 # 仪器科报\n- "运维人员不足。"',
    )
    const edits = async (edit: (xml: string) => string, lineEnd = '\n') => {
      writeFileSync(join(home, '01.yaml'), listed.replaceAll('\n', lineEnd))
      await built()
      return pulled(edit, { yes: true })
    }
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const behind = (words: string, text: string) => (xml: string) => {
      const one = paragraphWith(xml, words)
      return xml.replace(one, one + paragraph(text))
    }

    test.each(['\n', '\r\n'])('that somebody took away goes, with its lines (%j)', async (lineEnd) => {
      const said = await edits((xml) => xml.replace(paragraphWith(xml, '老旧仪器'), ''), lineEnd)
      expect(said).toContain('写回1段')
      const left = listed.replace('- 老旧仪器较多。 # 仪器科报\n', '').replaceAll('\n', lineEnd)
      expect(read('01.yaml')).toBe(left)
      await built()
      expect(paragraphs(readFileSync(file))).toContain('（二）运维人员不足。')
    })

    test('that somebody wrote with its label behind another comes into its list, among other changes', async () => {
      const said = await edits((xml) =>
        behind('运维人员不足', '（四）: 应急“演练”不多。')(xml.replace('通信不稳', '通信时断时续')),
      )
      expect(said).toContain('写回2段')
      expect(read('01.yaml')).toBe(
        listed
          .replace('通信不稳', '通信时断时续')
          .replace('- "运维人员不足。"\n', '- "运维人员不足。"\n- \': 应急“演练”不多。\'\n'),
      )
      await built()
      expect(paragraphs(readFileSync(file))).toEqual(paragraphs(readFileSync(copy)))
    })

    test('that came between others, whose labels were counted on by hand or not', async () => {
      const said = await edits((xml) =>
        behind('老旧仪器', '（三）备件储备不足。')(xml.replace('（三）运维', '（四）运维')),
      )
      expect(said).toContain('写回1段')
      expect(said).toContain('跟着别处的改动变')
      expect(read('01.yaml')).toBe(listed.replace('# 仪器科报\n', '# 仪器科报\n- 备件储备不足。\n'))
    })

    test.each([
      ['其一', ['其二，老旧仪器较多。', '其三，备件储备不足。']],
      ['第一', ['第二，老旧仪器较多。', '第三，备件储备不足。']],
      ['——', ['——老旧仪器较多。', '——备件储备不足。']],
      ['1)', ['2)老旧仪器较多。', '3)备件储备不足。']],
    ])('that somebody wrote with a label of the list (%s) comes into it', async (style, [last, more]) => {
      const counted = `标题: 监测预报\n问题:\n- 小标题: 短板不少\n  分项写法: ${style}\n  分项:\n  - 偏远站点通信不稳。\n  - 老旧仪器较多。\n`
      writeFileSync(join(home, '01.yaml'), counted)
      await built()
      expect(paragraphs(readFileSync(file))).toContain(last)
      expect(await pulled(behind('老旧仪器', more!), { yes: true })).toContain('写回1段')
      expect(read('01.yaml')).toBe(`${counted}  - 备件储备不足。\n`)
    })

    test.each<[string, (xml: string) => string]>([
      ['has no label, and may be a second paragraph of the one before', behind('运维人员不足', '备件储备不足。')],
      ['has a label of another level', behind('运维人员不足', '4.备件储备不足。')],
      ['has a number that its place has not', behind('运维人员不足', '（九）备件储备不足。')],
      ['has braces', behind('运维人员不足', '（四）备件{{断面}}不足。')],
      ['stands behind a heading', behind('存在的问题', '（一）备件储备不足。')],
      ['was the only one', (xml) => xml.replace(paragraphWith(xml, '补建备用'), '')],
      ['has more paragraphs that are left', (xml) => xml.replace(paragraphWith(xml, '设备完好率'), '')],
    ])('that %s is told, and not written', async (_, edit) => {
      expect(await edits(edit)).toContain('1段写不回')
      expect(read('01.yaml')).toBe(listed)
    })
  })

  test('what has no home is listed: labels, paragraphs that came, went, were parted or moved', async () => {
    const said = await pulled(
      (xml) => {
        const one = paragraphWith(xml, '偏远站点')
        const lost = paragraphWith(xml, '监测井逐月')
        const split = xml
          .replace(one, `${one}<w:p><w:r><w:t>人手不足的情况依然存在。</w:t></w:r></w:p>`)
          .replace(lost, '')
        return split.replace('预报合格率稳步提高', '预报精度提高')
      },
      { yes: true },
    )
    expect(said).toContain('新加的，数据里没有它的位置')
    expect(said).toContain('人手不足的情况依然存在')
    // With the file and the line where somebody does it.
    expect(said).toMatch(/段以后：删去 \S*水文\/01\.yaml:12:9 那一条\n/)
    expect(said).toMatch(/新加的，数据里没有它的位置，请自己加上；写在 \S*水文\/01\.yaml:14:3 那一段的后面\n/)
    expect(said).toContain('写回2段，1段写不回')
    const left = section.replace('- {小标题: 水质监测, 正文: 监测井逐月取样。}\n', '')
    expect(read('01.yaml')).toBe(left.replace('预报合格率稳步提高', '预报精度提高'))
  })

  test('what would not be printed as it was edited is refused', async () => {
    const said = await pulled((xml) => xml.replace('偏远站点通信不稳', '偏远站点: 通信 #不稳{{断面}}'), { yes: true })
    expect(said).toContain('写回去以后印出来的不会正好是改后的样子')
    expect(read('01.yaml')).toBe(section)
  })

  test('where the data moved on, only what still says the same is written', async () => {
    writeFileSync(join(home, '01.yaml'), `# 又加一行\n${section.replace('补建备用', '今年补建备用')}`)
    const said = await pulled(
      (xml) => xml.replace('偏远站点通信不稳', '偏远站点通信时断时续').replace('补建备用', '尽快补建备用'),
      { yes: true },
    )
    expect(said).toContain('生成以后数据改过')
    expect(read('01.yaml')).toBe(
      `# 又加一行\n${section.replace('补建备用', '今年补建备用').replace('通信不稳', '通信时断时续')}`,
    )
  })

  test('a file that was only saved again is no edited one; JSON has it all', async () => {
    expect(await pulled((xml) => xml.replace('<w:body>', '<w:body> '), { yes: true })).toContain('不是修改稿')
    const json = JSON.parse(
      await pulled((xml) => xml.replace('预警126次', '预警，共126次').replace('断面48个，', '断面49个，'), {
        json: true,
      }),
    )
    expect(json).toMatchObject({ state: 'edited', written: false, files: [expect.stringContaining('report.yaml')] })
    expect(json.paragraphs).toMatchObject([
      { becomes: 'written', line: 4, set: [expect.stringMatching(/^zongjie set \S+ 断面 49个$/)] },
    ])
  })
})
