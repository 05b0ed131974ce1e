import { describe, expect, test } from 'vitest'
import { loadProfile } from '../../src/engine/layout/profile.ts'
import { resolveLayout } from '../../src/engine/layout/resolve.ts'
import { layoutWith, override, readProfile, type WrittenSettings } from '../support/layouts.ts'

const standard = loadProfile('gbt9704', readProfile).value!
const resolve = (...layers: WrittenSettings[]) => resolveLayout(standard, layers.map(override))
const reported = (...layers: WrittenSettings[]) =>
  resolve(...layers).diagnostics.map(({ severity, message }) => `${severity} ${message}`)

describe('A setting', () => {
  test('of the report wins over the set’s, and the set’s over the profile’s', () => {
    const { value } = resolve({ bold: { title: '是', 'heading-1': '是' } }, { bold: { title: '否' } })
    expect(value!.styles.title.bold).toBe(false)
    expect(value!.styles['heading-1'].bold).toBe(true)
  })

  test('may be written in words or in numbers', () => {
    expect(layoutWith({ sizes: { title: '二号' } })).toEqual(layoutWith({ sizes: { title: '22pt' } }))
    expect(layoutWith({ margins: '标准' })).toEqual(layoutWith({ margins: { top: '37mm', bottom: '3.5cm' } }))
    expect(layoutWith({ 'digit-font': '同正文' }).digitFont).toBeUndefined()
    expect(layoutWith({ 'digit-font': 'Arial' }).digitFont).toBe('Arial')
  })

  test('of lines or characters a page replaces the distance set below it, and the other way round', () => {
    expect(layoutWith({ 'line-pitch': '28' })).toMatchObject({ linePitch: 560, rows: 22 })
    expect(layoutWith({ 'line-pitch': '30' })).toMatchObject({ linePitch: 600, rows: 21 })
    expect(resolve({ 'line-pitch': '30' }, { 'lines-per-page': '24' }).value).toMatchObject({
      linePitch: 531,
      rows: 24,
    })
    expect(layoutWith({ 'chars-per-line': '26' })).toMatchObject({ columns: 26, tracking: 19 })
    expect(layoutWith({ tracking: '0' })).toMatchObject({ columns: 27, tracking: 0 })
  })

  test('of the fonts’ naming changes the names, not the families', () => {
    const fonts = ({ styles }: ReturnType<typeof layoutWith>) => [styles.body.font, styles['heading-2'].font]
    expect(fonts(layoutWith())).toEqual(['仿宋_GB2312', '楷体_GB2312'])
    expect(fonts(layoutWith({ 'font-names': 'modern' }))).toEqual(['仿宋', '楷体'])
    expect(fonts(layoutWith({ 'font-names': '通用', fonts: { body: '方正仿宋_GBK' } }))).toEqual([
      '方正仿宋_GBK',
      '楷体',
    ])
  })
})

test('A whole number may have its unit', () => {
  const written = { 'lines-per-page': '22行', 'chars-per-line': '28 字', 'first-line-indent': '2字符' }
  expect(resolve(written).diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  expect(resolve(written).value).toEqual(
    resolve({ 'lines-per-page': '22', 'chars-per-line': '28', 'first-line-indent': '2' }).value,
  )
})

describe('A setting that cannot be printed', () => {
  test('is refused: type higher than its line', () => {
    expect(reported({ 'line-pitch': '12' })[0]).toBe('error 行距12磅，小于字号三号（16磅），字会被切去')
    expect(reported({ sizes: { 'heading-1': '小初' } })[0]).toBe('error 行距28.95磅，小于字号小初（36磅），字会被切去')
  })

  test('is refused: characters over each other', () => {
    expect(reported({ 'chars-per-line': '50' })[0]).toMatch(/^error 每行50个字，每字只有8\.75磅宽，字会重叠/)
  })

  test('is reported once, however many lines it spoils', () => {
    expect(reported({ 'line-pitch': '12' }).filter((one) => one.startsWith('error'))).toHaveLength(1)
  })
})

describe('A setting outside the standard is an information that names the clause:', () => {
  test.each<[WrittenSettings, string]>([
    [{ margins: { left: '30' } }, '上37、下35、左30、右26（mm），GB/T 9704-2012第5.2.1条'],
    [{ 'line-pitch': '30' }, '行距30磅，每面21行，GB/T 9704-2012第5.2.3条'],
    [{ 'line-pitch': '28' }, '行距28磅，每面22行，GB/T 9704-2012第5.2.3条'],
    [{ 'chars-per-line': '30' }, '每行30个字，GB/T 9704-2012第5.2.3条'],
    [{ tracking: '0' }, '每行27个字，GB/T 9704-2012第5.2.3条'],
    [{ 'first-line-indent': '0' }, '左空0字，GB/T 9704-2012第7.3.3条'],
    [{ fonts: { body: '宋体' } }, '正文用宋体，GB/T 9704-2012第5.2.2条'],
    [{ fonts: { title: '黑体' } }, '标题用黑体，GB/T 9704-2012第7.3.1条为：标题用2号小标宋体字'],
    [{ sizes: { body: '四号' } }, '正文用四号，GB/T 9704-2012第5.2.2条为：正文用3号仿宋体字'],
    [{ sizes: { title: '小二' } }, '标题用小二，GB/T 9704-2012第7.3.1条'],
    [{ bold: { title: '是' } }, '标题加粗，GB/T 9704-2012第7.3.1条为：标题用2号小标宋体字，不加粗'],
    [{ bold: { 'heading-2': '是' } }, '第二层标题加粗，GB/T 9704-2012第7.3.3条'],
    [{ 'page-number': '居中' }, '页码居中，GB/T 9704-2012第7.5条'],
    [{ 'page-number': 'none' }, '不排页码，GB/T 9704-2012第7.5条'],
    [{ 'digit-font': 'Arial' }, '数字用Arial，GB/T 9704-2012第5.2.2条'],
    [{ 'blank-lines': { 'after-title': '0' } }, '空0行，GB/T 9704-2012第7.3.2条'],
  ])('%o', (settings, message) => {
    const { diagnostics } = resolve(settings)
    const infos = diagnostics.filter((one) => one.message.startsWith(message))
    expect(infos).toMatchObject([{ code: 'layout/off-standard', severity: 'info', position: { file: 'report.yaml' } }])
  })

  test.each<WrittenSettings>([
    { margins: '电子公文' },
    { margins: { top: '37.5', left: '27.2' } },
    { 'line-pitch': '28.9' },
    { 'font-names': '通用' },
    { 'digit-font': 'body' },
    { fonts: { body: '方正仿宋_GBK', title: '方正小标宋_GBK' } },
    { bold: { title: '否' } },
    { sizes: { table: '五号', subtitle: '四号' } },
    { 'single-page-number': '是' },
    { 'subtitle-form': '括号' },
  ])('but not %o', (settings) => {
    expect(reported(settings)).toEqual([])
  })

  test('only the last of several that set one thing is reported', () => {
    const { diagnostics } = resolve({ 'page-number': 'none' }, { 'page-number': 'center' })
    expect(diagnostics.map((one) => one.message.slice(0, 4))).toEqual(['页码居中'])
    expect(reported({ 'page-number': 'none' }, { 'page-number': 'outer' })).toEqual([])
  })
})
