import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/cli/commands/build/build.ts'
import { compare } from '../../src/cli/commands/compare.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { edited } from '../verify/stamped.ts'
import { captured } from './captured.ts'

const folder = suiteFolder()
const data = join(folder, 'data')
const out = join(folder, 'output')
const file = join(out, '水文', '白河水文中心2024年工作总结.docx')
const body = 'word/document.xml'

const report = `标题: 白河水文中心2024年工作总结
单位: 白河水文中心
年度: 2024
引言: 全年监测断面{{断面}}，发布预警{{预警}}。
署名: 白河水文中心
成文日期: 2024-12-25
`
const section = `标题: 监测预报
成绩:
- 小标题: 站网建设
  正文: 新建水位站六座，老站全部改造。
- 汛期值守二十四小时不间断。
- 预报合格率稳步提高。
问题:
- 偏远站点通信不稳。
计划:
- 补建备用通信线路。
`

beforeAll(async () => {
  mkdirSync(join(data, '水文'), { recursive: true })
  writeFileSync(join(data, '水文/report.yaml'), report)
  writeFileSync(join(data, '水文/figures.yaml'), '断面: {值: 48, 单位: 个}\n预警: {值: 126, 单位: 次}\n')
  writeFileSync(join(data, '水文/01.yaml'), section)
  await captured(() => build([join(data, '水文')], { data, out, format: ['docx', 'md'], jobs: 1 }))
})

/** What is told of the built file with its body edited. */
async function told(
  edit: (xml: string) => string,
  more: Record<string, (xml: string) => string> = {},
): Promise<string> {
  const copy = join(folder, '改稿.docx')
  writeFileSync(copy, edited(readFileSync(file), { [body]: edit, ...more }))
  const { stdout, status } = await captured(() => compare(copy, undefined, { data, out }))
  expect(status).toBe(0)
  return stdout
}

const paragraphWith = (xml: string, words: string): string => {
  const at = xml.indexOf(words)
  const start = xml.lastIndexOf('<w:p>', at)
  return xml.slice(start, xml.indexOf('</w:p>', at) + '</w:p>'.length)
}

describe('compare', () => {
  test('a file as it was built, or only saved again, is no edited one', async () => {
    const copy = join(folder, '原样.docx')
    copyFileSync(file, copy)
    const { stdout } = await captured(() => compare(copy, undefined, { data, out }))
    expect(stdout).toContain('和生成时一样，没有动过，不是修改稿')
    expect(await told((xml) => xml.replace('<w:body>', '<w:body> '))).toContain('文字没有改动，不是修改稿')
  })

  test('a changed paragraph has its place in the data, to the character', async () => {
    const said = await told((xml) => xml.replace('老站全部改造', '老站基本改造'))
    expect(said).toMatch(/第\d+段：改了 {2}\S*水文\/01\.yaml:4:17\n/)
    expect(said).toContain('    - 1.站网建设。新建水位站六座，老站全部改造。')
    expect(said).toContain('    + 1.站网建设。新建水位站六座，老站基本改造。')
  })

  test('a changed number that is a reference leads to the reference', async () => {
    expect(await told((xml) => xml.replace('126次', '128次'))).toMatch(/水文\/report\.yaml:4:\d+\n/)
  })

  test('who tracked what, and when; who said what about which words', async () => {
    const who = 'w:author="李主任" w:date="2024-12-26T09:00:00Z"'
    const said = await told((xml) =>
      xml.replace(
        /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t>([^<]*)偏远站点通信不稳。<\/w:t><\/w:r>/,
        (_, look = '', lead) =>
          `<w:r>${look}<w:t>${lead}偏远站点通信</w:t></w:r><w:del w:id="901" ${who}><w:r>${look}<w:delText>不稳</w:delText></w:r></w:del>` +
          `<w:ins w:id="902" ${who}><w:r>${look}<w:t>时有中断</w:t></w:r></w:ins><w:r>${look}<w:t>。</w:t></w:r>`,
      ),
    )
    expect(said).toContain('李主任 2024-12-26 删去“不稳”')
    expect(said).toContain('李主任 2024-12-26 插入“时有中断”')
  })

  test('paragraphs that came, went, or stand elsewhere', async () => {
    const added = await told((xml) => {
      const one = paragraphWith(xml, '偏远站点')
      return xml.replace(one, `${one}<w:p><w:r><w:t>人手不足的情况依然存在。</w:t></w:r></w:p>`)
    })
    expect(added).toMatch(/第\d+段：新加的，数据里没有它的位置\n {4}\+ 人手不足的情况依然存在。/)
    const gone = await told((xml) => xml.replace(paragraphWith(xml, '偏远站点'), ''))
    expect(gone).toMatch(/段以后：删了 {2}\S*水文\/01\.yaml:8:3\n/)
    const moved = await told((xml) => {
      const one = paragraphWith(xml, '汛期值守')
      const other = paragraphWith(xml, '预报合格率')
      return xml.replace(one, '').replace(other, `${other}${one}`)
    })
    expect(moved).toMatch(/改动1段/)
    expect(moved).toMatch(/第\d+段：从原来的第\d+段（在“[^”]+”之后）移到了这里（在“[^”]+”之后）/)
    expect(moved).not.toContain('删了')
  })

  test('a file that says nothing of where it comes from, and one of another report', async () => {
    const copy = join(folder, '别的.docx')
    writeFileSync(
      copy,
      edited(readFileSync(file), { 'docProps/custom.xml': (xml) => xml.replaceAll('zongjie.', 'x.') }),
    )
    expect((await captured(() => compare(copy, undefined, { data, out }))).stderr).toContain('看不出来历')
    mkdirSync(join(data, '气象'), { recursive: true })
    writeFileSync(join(data, '气象/report.yaml'), report.replaceAll('水文中心', '气象台'))
    expect((await captured(() => compare(file, '气象', { data, out }))).stderr).toContain(
      '是报告“水文”的文件，不是“气象”的',
    )
  })
})
