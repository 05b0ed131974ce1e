import { describe, expect, it } from 'vitest'
import { unfitForImport } from '../../src/engine/import-report.ts'
import { readText } from '../../src/node/engine.ts'
import { bringIn, codes, fileOf } from './support.ts'
import { centred, p, right, run, table, word } from './word-parts.ts'

/** What stood in the way in documents that Word, WPS and others wrote, in small. */
const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

describe('a note at a title or a heading', () => {
  const body = (title: string, heading: string) =>
    word(
      p(title, centred) +
        p('全年完成水利投资2.6亿元。') +
        p(heading) +
        p(`${run('加固堤防')}${note(4)}${run('12公里。')}`) +
        p('二、存在的问题') +
        p('基层水利人员不足。'),
      { footnotes: ['数据截至12月底。', '含续建项目。', '不含支堤。'] },
    )

  it('moves to the text behind it, and is told', async () => {
    const made = await bringIn(
      body(`${run('青山县水利局2024年工作总结')}${note(2)}`, `${run('一、主要工作')}${note(3)}`),
      'a.docx',
    )
    expect(made.isEqual).toBe(true)
    expect(made.title).toBe('青山县水利局2024年工作总结')
    expect(fileOf(made)).toContain('引言: 全年完成水利投资2.6亿元。{{脚注：数据截至12月底。}}\n')
    expect(fileOf(made)).toContain('加固堤防{{脚注：含续建项目。}}{{脚注：不含支堤。}}12公里。')
    expect(codes(made).filter((code) => code === 'import/note-moved')).toHaveLength(2)
  })

  it('is not told of where there is none', async () => {
    expect(codes(await bringIn(body(run('青山县水利局2024年工作总结'), run('一、主要工作')), 'a.docx'))).not.toContain(
      'import/note-moved',
    )
  })
})

describe('braces in a text are no references, wherever they stand', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'in the title of a table',
      p('{{title}}情况表', centred) +
        table([
          ['项目', '数'],
          ['堤防', '{{len}}'],
        ]),
      [],
    ],
    [
      'in the note and unit of a table',
      p('灌区表', centred) +
        p('单位：{{u}}') +
        table([
          ['项目', '数'],
          ['堤防', '1'],
        ]) +
        p('注：见{{a}}'),
      [],
    ],
    ['in a note', p(`${run('加固堤防')}${note(2)}${run('12公里。')}`), ['见{{b}}。']],
    ['in a signature', p('全年加固堤防12公里。') + p('{{unit}}局', right) + p('2024年12月20日', right), []],
    [
      'in an attachment',
      p('全年加固堤防12公里。') + p('2024年12月20日', right) + p('附件') + p('{{name}}清单') + p('见{{c}}。'),
      [],
    ],
  ])('%s', async (_, inside, footnotes) => {
    const made = await bringIn(
      word(p('青山县水利局2024年工作总结', centred) + p('总结如下。') + inside, { footnotes }),
      'a.docx',
    )
    expect(made.built.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(made.isEqual).toBe(true)
  })
})

describe('a document without a text', () => {
  it.each<[string, Uint8Array]>([
    ['with words in notes alone', word(p(note(2)), { footnotes: ['只有脚注。'] })],
    ['with words in its head alone', word(p(''), { header: p('某某单位') })],
  ])('is refused: %s', (_, bytes) => {
    const { value } = readText(bytes, 'a.docx')
    expect(unfitForImport(value!)?.message).toBe('正文里没有文字，文字都在页眉、页脚、脚注或批注里')
  })

  it('is none when its words stand in a box or a table', async () => {
    for (const inside of [
      p(
        '<w:r><w:pict><v:shape><v:textbox><w:txbxContent>' +
          p('框里的话。') +
          '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
      ),
      table([['表里的话', '1']]),
    ]) {
      const { value } = readText(word(inside), 'a.docx')
      expect(unfitForImport(value!)).toBeUndefined()
    }
  })
})

it('what is said behind a table stands behind it without an empty list', async () => {
  const made = await bringIn(
    word(
      p('青山县水利局2024年工作总结', centred) +
        p('一、主要工作') +
        p('（一）改造灌区') +
        p('进度见下表。') +
        table([
          ['灌区', '渠道'],
          ['东风', '18'],
        ]) +
        p('各灌区进度正常。') +
        p('（二）加固堤防') +
        p('全年加固12公里。'),
    ),
    'a.docx',
  )
  expect(made.isEqual).toBe(true)
  expect(fileOf(made)).not.toMatch(/分项:\n(?! +-)/)
  expect(fileOf(made)).toContain('续文: 各灌区进度正常。')
})
