import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { build } from '../../src/cli/commands/build.ts'
import { type PullOptions, pull } from '../../src/cli/commands/pull.ts'
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
async function pulled(edit: (xml: string) => string, more: Partial<PullOptions> = {}): Promise<string> {
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
    expect(said).toMatch(/段以后：删了，请自己在数据里删去；它在 \S*水文\/01\.yaml:12:9\n/)
    expect(said).toMatch(/新加的，数据里没有它的位置，请自己加上；写在 \S*水文\/01\.yaml:14:3 那一段的后面\n/)
    expect(said).toContain('写回1段，2段写不回')
    expect(read('01.yaml')).toBe(section.replace('预报合格率稳步提高', '预报精度提高'))
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
