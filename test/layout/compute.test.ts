import { describe, expect, test } from 'vitest'
import type { LayoutSettings } from '../../src/engine/fields/layout.ts'
import { computeLayout } from '../../src/engine/layout/compute.ts'
import { loadProfile, parseProfile } from '../../src/engine/layout/profile.ts'
import { mergeSettings, resolveLayout } from '../../src/engine/layout/resolve.ts'
import { readProfile } from '../support/layouts.ts'

const complete = loadProfile('gbt9704', readProfile)
  .value!.layers.map((layer) => layer.settings)
  .reduce(mergeSettings)

const computed = (settings: LayoutSettings) => computeLayout('own', settings)

/** The complete settings without one of them, by its path. */
function without(...[key, name]: string[]): LayoutSettings {
  const settings = structuredClone(complete) as Record<string, Record<string, unknown>>
  if (name === undefined) delete settings[key!]
  else delete settings[key!]![name]
  return settings as LayoutSettings
}

describe('a profile that builds on none', () => {
  test.each([
    ['margins', 'top'],
    ['margins', 'left'],
    ['fonts', 'body'],
    ['sizes', 'table-header'],
    ['blank-lines', 'before-signature'],
    ['lines-per-page'],
    ['chars-per-line'],
  ])('says that it lacks %s %s', (...path) => {
    expect(computed(without(...path))).toEqual({ missing: path })
  })

  test.each([
    ['margins', 'top'],
    ['fonts', 'title'],
    ['blank-lines', 'after-title'],
  ])('says that it lacks every one of %s', (key, name) => {
    expect(computed(without(key))).toEqual({ missing: [key, name] })
  })

  test('is reported what it lacks in the words of its file', () => {
    const { value } = parseProfile({ path: 'own.yaml', text: 'name: own\nmargins: 标准\nfonts: {title: 小标宋}\n' })
    const { diagnostics } = resolveLayout(value!.profile, [])
    expect(diagnostics).toMatchObject([
      { code: 'layout/incomplete-profile', message: '版式“own”缺少“字号·标题”', position: { file: 'own.yaml' } },
    ])
  })

  test('need not say what is usual', () => {
    const usual = ['font-names', 'digit-font', 'first-line-indent', 'subtitle-form', 'page-number', 'bold']
    const rest = ['single-page-number', 'title-line-pitch', 'table-line-pitch']
    const settings = Object.fromEntries(Object.entries(complete).filter(([key]) => ![...usual, ...rest].includes(key)))
    const made = computed(settings as LayoutSettings)
    if ('missing' in made) throw new Error(made.missing.join())
    expect(made.layout).toMatchObject({
      firstLineIndent: 2,
      subtitleForm: 'plain',
      pageNumber: { style: 'outer', onSinglePage: false },
      styles: { body: { font: '仿宋_GB2312', bold: false } },
    })
    expect(made.layout.digitFont).toBeUndefined()
  })
})
