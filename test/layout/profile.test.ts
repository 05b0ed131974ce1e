import { expect, test } from 'vitest'
import { loadProfile, parseProfile } from '../../src/engine/layout/profile.ts'
import { resolveLayout } from '../../src/engine/layout/resolve.ts'
import { sortDiagnostics } from '../../src/engine/text/diagnostic.ts'
import { layoutWith, readProfile } from '../support/layouts.ts'

const withFiles = (files: Record<string, string>) => (name: string) =>
  files[name] === undefined ? readProfile(name) : { path: `${name}.yaml`, text: files[name] }

const load = (files: Record<string, string>, name: string) => loadProfile(name, withFiles(files))

test('The profile of GB/T 9704 comes to the numbers of the standard', () => {
  const layout = layoutWith()
  // 210 × 297 mm, margins 37/26/35/28 mm; 28.95 pt from line to line; 0.3 pt less for each character of 16 pt.
  expect(layout.page).toMatchObject({ width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1587 })
  expect(layout).toMatchObject({ linePitch: 579, rows: 22, columns: 28, tracking: -6, cell: 316, firstLineIndent: 2 })
  expect(layout.text).toEqual({ width: 8845, height: 12756 })
})

test.each(['gbt9704', 'gbt33476'])('%s keeps to the standard and can be printed', (name) => {
  const profile = loadProfile(name, readProfile)
  expect(profile.diagnostics).toEqual([])
  expect(resolveLayout(profile.value!, []).diagnostics).toEqual([])
})

test('GB/T 33476 is the same density on another text area', () => {
  const layout = layoutWith({}, 'gbt33476')
  expect(layout).toMatchObject({ rows: 22, columns: 28, linePitch: 589, titleLinePitch: 709 })
  expect(layout.page).toMatchObject({ top: 1960, bottom: 1847 })
})

test('A profile may be written in either language and build on another', () => {
  const files = { house: '名称: house\n说明: 本单位版式\n继承: gbt9704\n加粗: {一级标题: 是}\nsizes: {title: 小一}\n' }
  const profile = load(files, 'house')
  expect(profile.diagnostics).toEqual([])
  expect(profile.value).toMatchObject({ name: 'house', description: '本单位版式' })
  const { value: layout, diagnostics } = resolveLayout(profile.value!, [])
  expect(layout!.styles['heading-1']).toEqual({ font: '黑体', size: 16, bold: true })
  expect(layout!.styles.title.size).toBe(24)
  expect(sortDiagnostics(diagnostics).map((one) => [one.severity, one.position?.file, one.position?.line])).toEqual([
    ['info', 'house.yaml', 4],
    ['info', 'house.yaml', 5],
  ])
})

test('A profile that says all by itself needs no other', () => {
  const whole = readProfile('gbt9704')!.text.replace('name: gbt9704', 'name: own')
  expect(resolveLayout(load({ own: whole }, 'own').value!, []).value).toEqual({ ...layoutWith(), name: 'own' })
})

test('A profile that leaves a setting open says which', () => {
  const profile = load({ thin: '名称: thin\n页边距: 标准\n' }, 'thin').value!
  const { value, diagnostics } = resolveLayout(profile, [])
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([
    {
      code: 'layout/incomplete-profile',
      severity: 'error',
      message: '版式“thin”缺少“字体·标题”',
      position: { file: 'thin.yaml' },
    },
  ])
})

test('A profile that is not there is named, at the place that asks for it', () => {
  expect(load({}, 'nowhere').diagnostics).toMatchObject([
    { code: 'layout/unknown-profile', message: '没有名为“nowhere”的版式' },
  ])
  const { value, diagnostics } = load({ a: '名称: a\n继承: b\n' }, 'a')
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([
    { code: 'layout/unknown-profile', position: { file: 'a.yaml', line: 2, column: 5 } },
  ])
})

test('Profiles that build on each other are refused', () => {
  const { value, diagnostics } = load({ a: '名称: a\n继承: b\n', b: '名称: b\n继承: a\n' }, 'a')
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([
    { code: 'layout/circular-profile', message: '版式互相继承：a → b → a', position: { file: 'b.yaml', line: 2 } },
  ])
})

test('Mistakes in a profile are reported at their places, all at once', () => {
  const text = '名称: 我的\n行距: 宽\n字号: {标题: 九号}\n页边距: 随便\n色彩: 红\n'
  const { value, diagnostics } = parseProfile({ path: 'mine.yaml', text })
  expect(value).toBeUndefined()
  expect(diagnostics.map((one) => one.position?.line)).toEqual([1, 2, 3, 4, 5])
  expect(diagnostics.every((one) => one.severity === 'error')).toBe(true)
  expect(diagnostics[1]!.message).toBe('“行距”应为8到100之间的磅数，这里是“宽”')
  expect(diagnostics[3]!.message).toBe('“页边距”应为“标准”或“电子公文”，这里是“随便”')
})
