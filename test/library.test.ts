import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../src/node/library.ts'

describe('a set', () => {
  const library = openLibrary('templates')

  it.each([
    ['standard', 'standard'],
    ['标准', 'standard'],
    ['标准三段式年度总结', 'standard'],
    ['半年', 'half-year'],
    ['工作要点', 'work-plan'],
  ])('called %s is %s', async (written, name) => {
    expect((await library.set(written)).value?.name).toBe(name)
  })

  it.each(['年度总结', '总', '年报', 'standart', '标准模板'])(
    'called %s is none, or which one is unclear',
    async (written) => {
      const { value, diagnostics } = await library.set(written)
      expect(value).toBeUndefined()
      expect(diagnostics.map((one) => one.code)).toEqual(['template/unknown-set'])
    },
  )
})

describe("a set of one's own", () => {
  const manifest = 'name: ours\ntitle: 本局总结\nversion: 1.0.0\n'
  /** What is said of a folder `ours` with these files. */
  async function said(files: Record<string, string>): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'zongjie-'))
    mkdirSync(join(folder, 'ours'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'ours', name), text)
    const { diagnostics } = await openLibrary(folder).set('ours')
    return diagnostics.map(({ code, message, hint }) => `${code} ${message} ${hint}`)
  }

  it.each(['report.hbs.txt', 'part.hbs.docx', 'back.handlebars', 'front.HBS', 'part.hbs.hbs', 'part.hb'])(
    'with %s is reported that it is not read',
    async (name) => {
      const found = (await said({ 'template.yaml': manifest, [name]: '甲\n' })).filter((one) =>
        one.includes('not-read'),
      )
      expect(found).toEqual([
        expect.stringMatching(new RegExp(`^template/not-read “${name}”没有读.*改名为 \\w+\\.hbs`)),
      ])
    },
  )

  it('may hold other files', async () => {
    const files = {
      'template.yaml': manifest,
      'report.hbs.bak': '甲',
      '说明.txt': '甲',
      'part.hbs~': '甲',
      'README.md': '甲',
    }
    expect(await said(files)).toEqual([])
  })

  it.each(['template.yml', 'template.yaml.txt', '模板.yaml'])(
    'whose manifest is called %s is reported of it',
    async (name) => {
      expect(await said({ [name]: manifest })).toEqual([
        expect.stringMatching(
          new RegExp(`^template/no-manifest .*里没有 template.yaml.*把 ${name} 改名为 template.yaml`),
        ),
      ])
    },
  )
})
