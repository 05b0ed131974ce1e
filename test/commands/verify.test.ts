import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { archive } from '../../src/cli/commands/archive.ts'
import { build } from '../../src/cli/commands/build/build.ts'
import { verify } from '../../src/cli/commands/verify/verify.ts'
import { edited } from '../verify/stamped.ts'
import { captured } from './captured.ts'

const root = mkdtempSync(join(tmpdir(), 'zongjie-verify-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const [data, out] = [join(root, 'data'), join(root, 'output')]
mkdirSync(join(data, '文化馆'), { recursive: true })
const write = (file: string, text: string) => writeFileSync(join(data, '文化馆', file), text)
write(
  'report.yaml',
  '标题: 文化馆2024年工作总结\n单位: 文化馆\n年度: 2024\n引言: 演出进村入校。\n署名: 文化馆\n成文日期: 2024-12-20\n',
)
write('01.yaml', '标题: 演出\n成绩:\n- 送戏下乡{{演出}}，观众踊跃。\n')
write('figures.yaml', '演出: {值: 126, 单位: 场}\n')

describe('verify', () => {
  it('tells of an edited file what the paragraph said in the edition, and what it says', async () => {
    const made = await captured(() => archive('文化馆', { data, out, name: '送审稿' }))
    expect(made.stderr).toBe('')
    const file = join(out, '文化馆', '存档', '送审稿', '文化馆2024年工作总结.docx')
    const copy = join(root, '回来的.docx')
    writeFileSync(
      copy,
      edited(readFileSync(file), { 'word/document.xml': (xml) => xml.replace('观众踊跃', '群众欢迎') }),
    )
    const { status, stdout } = await captured(() => verify(copy, { out, json: true }))
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'edited',
      report: '文化馆',
      edition: '送审稿',
      paragraphs: [{ change: 'changed', before: '1.送戏下乡126场，观众踊跃。', text: '1.送戏下乡126场，群众欢迎。' }],
    })
    const told = await captured(() => verify(copy, { out }))
    expect(told.stdout).toContain('生成以后有人改过，改动1段')
    expect(told.stdout).toContain('+ 1.送戏下乡126场，群众欢迎。')
  })

  it('looks for no report outside of the folder of reports, whatever a file says', async () => {
    const file = join(out, '文化馆', '存档', '送审稿', '文化馆2024年工作总结.docx')
    const forged = join(root, '伪造.docx')
    writeFileSync(
      forged,
      edited(readFileSync(file), { 'docProps/custom.xml': (xml) => xml.replace('>文化馆<', '>../data/文化馆<') }),
    )
    const { stdout } = await captured(() => verify(forged, { data, out, json: true }))
    expect(JSON.parse(stdout)).toMatchObject({ report: '../data/文化馆', data: { state: 'unknown' } })
  })
})

describe('the mark of a draft', () => {
  const [drafts, printed] = [join(root, '稿子'), join(root, '稿子输出')]
  const reports = [
    ['县里/江海县', '江海县', '送戏下乡，观众踊跃。'],
    ['县里/江海县各局/教育局', '教育局', '新增学位，入学有序。'],
  ] as const
  for (const [folder, unit, sentence] of reports) {
    const at = join(drafts, folder)
    mkdirSync(at, { recursive: true })
    const head = `标题: ${unit}2024年工作总结\n单位: ${unit}\n年度: 2024\n引言: ${sentence}\n署名: ${unit}\n成文日期: 2024-12-20\n`
    writeFileSync(join(at, 'report.yaml'), `${head}版式: {稿标: 是}\n`)
    writeFileSync(join(at, '01.yaml'), `标题: 工作\n成绩:\n- ${sentence}\n`)
  }
  const options = { data: drafts, out: printed, format: ['docx' as const], jobs: 1 }
  const bureau = join(printed, '县里', '江海县各局', '教育局')
  const markOf = (folder: string): string | undefined => {
    const parts = unzipSync(readFileSync(join(folder, '教育局2024年工作总结.docx')))
    return parts['word/header1.xml'] && /稿标 (.{9})</.exec(strFromU8(parts['word/header1.xml']))![1]
  }
  const found = async (code: string, report?: string) => {
    const { status, stdout } = await captured(() => verify(report, { out: printed, mark: code, json: true }))
    return { status, ...JSON.parse(stdout) }
  }

  it('leads to the report, its edition and its last build, in folders of folders too', async () => {
    await captured(() => build([], options))
    const code = markOf(bureau)!
    const built = await found(code)
    expect(built).toMatchObject({
      status: 0,
      found: [{ report: '县里/江海县各局/教育局', editions: [], lastBuild: true }],
    })
    expect(built.searched.reports).toBe(2)
    await captured(() => archive('县里/江海县各局/教育局', { data: drafts, out: printed, name: '送审稿' }))
    expect(markOf(join(bureau, '存档', '送审稿'))).toBe(code)
    for (const name of ['教育局', '江海县各局/教育局', `${drafts}/县里/江海县各局/教育局/`]) {
      expect(await found(code, name)).toMatchObject({ status: 0, found: [{ editions: ['送审稿'] }] })
    }
    expect(await found(code, '江海县')).toMatchObject({ status: 1, found: [] })
  })

  it('is not on what is final, nor on the edition that is kept of it', async () => {
    await captured(() => build([], { ...options, final: true }))
    expect(markOf(bureau)).toBeUndefined()
    await captured(() => archive('县里/江海县各局/教育局', { data: drafts, out: printed, name: '定稿' }))
    expect(markOf(join(bureau, '存档', '定稿'))).toBeUndefined()
    const draft = await found(markOf(join(bureau, '存档', '送审稿'))!)
    expect(draft.found).toMatchObject([{ editions: ['送审稿', '定稿'], lastBuild: true }])
  })
})
