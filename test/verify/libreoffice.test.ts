import { beforeAll, describe, expect, it } from 'vitest'
import { samples } from '../impact/reports.ts'
import { layOut, missingTools, type Row, savedAgain, savedAsOdt } from '../support/libreoffice.ts'
import { edited, stampedDocx, told } from './stamped.ts'

const missing = await missingTools()

describe.skipIf(missing.length > 0 && process.env.ZONGJIE_FORBID_SKIP !== '1')('through LibreOffice', () => {
  const stamped = async (isStamped = true) =>
    Object.fromEntries(
      await Promise.all(samples.map(async (one) => [one, await stampedDocx(`data/${one}`, isStamped)])),
    )

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

  it('a draft with its mark has the pages that it has without it, and the mark on each', {
    timeout: 300_000,
  }, async () => {
    const marked = Object.fromEntries(
      await Promise.all(samples.map(async (one) => [one, await stampedDocx(`data/${one}`, true, true)])),
    )
    const isMark = ({ text }: { text: string }): boolean => /^稿标 ?[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text)
    const placed = ({ text, top, left }: Row) => `${text} ${top.toFixed(1)} ${left.toFixed(1)}`
    const [pages, plain] = [await layOut(marked), await layOut(await stamped())]
    for (const sample of samples) {
      const withMark = pages.get(sample)!
      expect(
        new Set(
          withMark.map(({ rows }) =>
            rows
              .filter(isMark)
              .map(({ text }) => text)
              .join(),
          ),
        ),
      ).toHaveProperty('size', 1)
      expect(withMark.every(({ rows }) => rows.filter(isMark).length === 1)).toBe(true)
      expect(withMark.map(({ rows }) => rows.filter((row) => !isMark(row)).map(placed))).toEqual(
        plain.get(sample)!.map(({ rows }) => rows.map(placed)),
      )
    }
  })

  it('a file has the pages that it has without its marks', { timeout: 300_000 }, async () => {
    expect([...(await layOut(await stamped()))]).toEqual([...(await layOut(await stamped(false)))])
  })
})
