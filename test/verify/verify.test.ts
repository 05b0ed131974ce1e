import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readOrigin } from '../../src/engine/readers/docx/origin.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { verifyDocx } from '../gate/index.ts'
import { samples } from '../impact/reports.ts'
import { edited, stampedDocx, told } from './stamped.ts'

const docx = await stampedDocx('data/jinghu-2023')
const body = 'word/document.xml'
const sentence = '为上级医院收治新冠病毒感染患者分担了压力。'

const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gs)!
const withSentence = (xml: string): string => paragraphs(xml).find((one) => one.includes(sentence))!

describe.each(samples)('a file of %s', (sample) => {
  it('says where it comes from, passes the gate, and is as it was generated', { timeout: 60_000 }, async () => {
    const written = await stampedDocx(`data/${sample}`)
    expect(await verifyDocx(written)).toEqual([])
    expect(told(written)).toEqual({ state: 'generated', changes: [] })
    const { stamp, paragraphs: marked } = readOrigin(written, '', nodeCompression).value!
    expect(stamp).toMatchObject({ report: sample, version: '1.0.0' })
    expect(marked.filter(({ text, marks }) => (text.trim() === '') !== (marks.length === 0))).toEqual([])
  })

  it('is the same bytes each time, and packed by another program only saved again', async () => {
    const written = await stampedDocx(`data/${sample}`)
    expect(Buffer.compare(written, await stampedDocx(`data/${sample}`))).toBe(0)
    const parts = unzipSync(written)
    expect(told(zipSync(parts)).state).toBe('generated')
    parts['docProps/app.xml'] = strToU8(strFromU8(parts['docProps/app.xml']!).replace('zongjie', 'Other Office'))
    expect(told(zipSync(parts))).toEqual({ state: 'resaved', changes: [] })
  })
})

describe('a file that somebody edited', () => {
  it('tells the paragraph of which one character is another one', () => {
    const { state, changes } = told(edited(docx, { [body]: (xml) => xml.replace('分担了压力', '减轻了压力') }))
    expect(state).toBe('edited')
    expect(changes).toEqual([expect.stringMatching(/^changed .*减轻了压力。/)])
  })

  it('tells words that were typed before and behind a paragraph', () => {
    const typed = '<w:r><w:t>另有三家</w:t></w:r>'
    const behind = edited(docx, { [body]: (xml) => xml.replace(/<\/w:p>/, `${typed}</w:p>`) })
    expect(told(behind).changes).toEqual([expect.stringMatching(/^changed .*另有三家$/)])
    const before = edited(docx, { [body]: (xml) => xml.replace('<w:bookmarkStart', `${typed}<w:bookmarkStart`) })
    expect(told(before).changes).toEqual([expect.stringMatching(/^changed 另有三家/)])
  })

  it('tells a paragraph that was written anew with its mark', () => {
    const anew = '<w:p><w:r><w:t>整段重写。</w:t></w:r></w:p>'
    const file = edited(docx, { [body]: (xml) => xml.replace(withSentence(xml), anew) })
    expect(told(file).changes).toEqual(['changed 整段重写。'])
  })

  it('tells a paragraph that is gone, the last one too', () => {
    expect(told(edited(docx, { [body]: (xml) => xml.replace(withSentence(xml), '') })).changes).toEqual(['removed'])
    const last = (xml: string): string =>
      paragraphs(xml)
        .filter((one) => one.includes('_zj'))
        .at(-1)!
    expect(told(edited(docx, { [body]: (xml) => xml.replace(last(xml), '') })).changes).toEqual(['removed'])
  })

  it('tells a paragraph that is new', () => {
    const added = '<w:p><w:r><w:t>补充一段。</w:t></w:r></w:p>'
    const file = edited(docx, { [body]: (xml) => xml.replace(withSentence(xml), (one) => one + added) })
    expect(told(file).changes).toEqual(['added 补充一段。'])
  })

  it('tells a paragraph that was parted, and two that were joined', () => {
    const parted = edited(docx, {
      [body]: (xml) => xml.replace('同时，以基层为重点', '</w:t></w:r></w:p><w:p><w:r><w:t>同时，以基层为重点'),
    })
    expect(told(parted).changes).toEqual([expect.stringMatching(/^split .* ¶ 同时/)])
    const joined = edited(docx, {
      [body]: (xml) => {
        const at = xml.indexOf('</w:p>', xml.indexOf(sentence))
        return xml.slice(0, at) + xml.slice(at).replace(/^<\/w:p><w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, '')
      },
    })
    expect(told(joined).changes).toEqual([expect.stringMatching(/^merged /)])
  })

  it('tells tracked changes as they read when accepted, and counts comments', () => {
    const file = edited(docx, {
      [body]: (xml) =>
        xml.replace(
          sentence,
          `为上级医院</w:t></w:r><w:del w:id="1" w:author="局长"><w:r><w:delText>收治</w:delText></w:r></w:del><w:ins w:id="2" w:author="局长"><w:r><w:t>救治</w:t></w:r></w:ins><w:r><w:t>新冠病毒感染患者分担了压力。`,
        ),
    })
    expect(told(file)).toMatchObject({ state: 'edited', changes: [expect.stringContaining('救治新冠')] })
    expect(readOrigin(file, '', nodeCompression).value!.tracked).toBe(2)
  })

  it('tells nothing of other runs, other bookmarks, fonts and blanks', () => {
    const file = edited(docx, {
      [body]: (xml) =>
        xml
          .replace('分担了压力', '分担了</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> 压力')
          .replace(
            '<w:p>',
            '<w:p><w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/>'.replace('<w:p>', '<w:p>'),
          ),
    })
    expect(told(file)).toEqual({ state: 'resaved', changes: [] })
  })

  it('that is none of ours says so', async () => {
    expect(told(await stampedDocx('data/jinghu-2023', false))).toEqual({ state: 'unknown', changes: [] })
  })
})
