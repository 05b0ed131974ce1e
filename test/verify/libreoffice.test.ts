import { beforeAll, describe, expect, it } from 'vitest'
import { samples } from '../impact/reports.ts'
import { layOut, missingTools, type PdfPage, type Row, savedAgain, savedAsOdt } from '../support/libreoffice.ts'
import { edited, stampedDocx, told } from './stamped.ts'

const missing = await missingTools()

describe.skipIf(missing.length > 0 && process.env.ZONGJIE_FORBID_SKIP !== '1')('through LibreOffice', () => {
  const stamped = async () =>
    Object.fromEntries(await Promise.all(samples.map(async (one) => [one, await stampedDocx(`data/${one}`)])))

  describe.each([
    ['as DOCX', savedAgain],
    ['by way of OpenDocument', savedAsOdt],
  ])('saved again %s', (_, save) => {
    let saved: Map<string, Uint8Array>
    beforeAll(async () => {
      const edit = edited(await stampedDocx('data/jinghu-2023'), {
        'word/document.xml': (xml) => xml.replace('分担了压力', '减轻了压力'),
      })
      saved = await save({ ...(await stamped()), edit })
    }, 300_000)

    it('every sample is only saved again', () => {
      expect(samples.map((one) => [one, told(saved.get(one)!)])).toEqual(
        samples.map((one) => [one, { state: 'resaved', changes: [] }]),
      )
    })

    it('an edit is still the only one', () => {
      expect(told(saved.get('edit')!)).toEqual({
        state: 'edited',
        changes: [expect.stringMatching(/^changed .*减轻了压力。/)],
      })
    })
  })

  describe('laid out', () => {
    let pages: Map<string, PdfPage[]>
    // All in one call: LibreOffice takes its time to begin.
    beforeAll(async () => {
      const kinds = { marked: [true, true], stamped: [true, false], bare: [false, false] } as const
      const files = Object.entries(kinds).flatMap(([kind, [isStamped, isDraft]]) =>
        samples.map(async (one) => [`${kind} ${one}`, await stampedDocx(`data/${one}`, isStamped, isDraft)] as const),
      )
      pages = await layOut(Object.fromEntries(await Promise.all(files)))
    }, 300_000)

    const isMark = ({ text }: { text: string }): boolean => /^稿标 ?[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text)
    const placed = ({ text, top, left }: Row) => `${text} ${top.toFixed(1)} ${left.toFixed(1)}`

    it.each(samples)(
      'a draft of %s with its mark has the pages that it has without it, and the mark on each',
      (sample) => {
        const marked = pages.get(`marked ${sample}`)!
        const marks = marked.map(({ rows }) => rows.filter(isMark).map(({ text }) => text))
        expect(marks.every((found) => found.length === 1)).toBe(true)
        expect(new Set(marks.flat()).size).toBe(1)
        expect(marked.map(({ rows }) => rows.filter((row) => !isMark(row)).map(placed))).toEqual(
          pages.get(`stamped ${sample}`)!.map(({ rows }) => rows.map(placed)),
        )
      },
    )

    it.each(samples)('%s has the pages that it has without its marks', (sample) => {
      expect(pages.get(`bare ${sample}`)!.length).toBeGreaterThan(0)
      expect(pages.get(`stamped ${sample}`)).toEqual(pages.get(`bare ${sample}`))
    })
  })
})
