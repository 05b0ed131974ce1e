import { hostname, userInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { documentText } from '../../src/engine/document/document-text.ts'
import { dataPaths } from '../../src/engine/editions/data-paths.ts'
import { type Edition, formatEdition, parseEdition } from '../../src/engine/editions/edition-text.ts'
import { positionOf, type Span } from '../../src/engine/text/source.ts'
import { writeMarkdown } from '../../src/engine/writers/markdown/index.ts'
import { printed, samples, sampleTexts } from '../impact/reports.ts'
import { randomOf } from '../support/random.ts'

const outputs = [{ file: '总结.docx', bytes: 3, sha256: 'ab'.repeat(32) }]

async function editionOf(sample: string): Promise<Edition> {
  const { report, snapshot } = await printed(sampleTexts(sample), { folder: `data/${sample}` })
  return { name: '送审稿', number: 1, outputs, snapshot: { ...snapshot, pathAt: dataPaths(report) } }
}

/** Every place that something printed came from. */
function placesIn(value: unknown, found: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, one] of Object.entries(value)) {
    if (key === 'origin' && one) {
      const { file, line, column, sheet, cell } = positionOf(one as Span)
      found.push([file, line, column, sheet, cell].join(' '))
    } else if (key !== 'images') placesIn(one, found)
  }
  return found
}

describe.each(samples)('an edition of %s', (sample) => {
  it('is read as it was written, with the places of all its texts', async () => {
    const edition = await editionOf(sample)
    const read = parseEdition(formatEdition(edition), `data/${sample}`)
    if (!('edition' in read)) throw new Error(read.refused)
    const { snapshot } = read.edition
    expect(writeMarkdown(snapshot.document)).toBe(writeMarkdown(edition.snapshot.document))
    expect(documentText(snapshot.document).paragraphs.map(({ text }) => text)).toEqual(
      documentText(edition.snapshot.document).paragraphs.map(({ text }) => text),
    )
    const ofSet = (place: string): boolean => !place.startsWith('data/')
    expect(placesIn(snapshot.document).filter((one) => !ofSet(one))).toEqual(
      placesIn(edition.snapshot.document).filter((one) => !ofSet(one)),
    )
    expect([snapshot.printed, snapshot.stated, snapshot.data, snapshot.ties]).toEqual([
      edition.snapshot.printed,
      edition.snapshot.stated,
      edition.snapshot.data,
      edition.snapshot.ties,
    ])
  })

  it('names no path of a machine, no host and no user', async () => {
    const text = formatEdition(await editionOf(sample))
    for (const word of [process.cwd(), hostname(), userInfo().homedir, 'file:']) expect(text).not.toContain(word)
  })
})

describe('an edition', () => {
  it('is the same text each time', async () => {
    expect(formatEdition(await editionOf('jinghu-2023'))).toBe(formatEdition(await editionOf('jinghu-2023')))
  })

  it('is read where the report has moved to, and says the places there', async () => {
    const text = formatEdition(await editionOf('jinghu-2023'))
    for (const folder of ['别处/镜湖', '', '../../U盘/jinghu-2023']) {
      const read = parseEdition(text.replace(/\n/g, '\r\n'), folder)
      if (!('edition' in read)) throw new Error(read.refused)
      const first = documentText(read.edition.snapshot.document).paragraphs.flatMap(({ pieces }) => pieces)[0]!.origin!
      expect(positionOf(first).file).toBe(folder === '' ? 'report.yaml' : `${folder}/report.yaml`)
    }
  })

  it('knows the keys that a text stands under', async () => {
    const { snapshot } = await editionOf('jinghu-2023')
    const read = parseEdition(formatEdition(await editionOf('jinghu-2023')), 'data/jinghu-2023')
    if (!('edition' in read)) throw new Error(read.refused)
    const { pathAt } = read.edition.snapshot
    const paths = documentText(snapshot.document).paragraphs.flatMap(({ pieces }) =>
      pieces.flatMap(({ origin }) => (origin ? (pathAt?.(origin.source.path, origin.start) ?? []) : [])),
    )
    expect(paths).toEqual(expect.arrayContaining(['title', 'achievements.0.heading', 'achievements.0.text']))
  })

  it('of which one character is another one is refused', { timeout: 60_000 }, async () => {
    const text = formatEdition(await editionOf('briefing-health'))
    const random = randomOf(7)
    for (let time = 0; time < 300; time++) {
      const at = random.below(text.length - 3)
      const other =
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) + 1 + random.below(5)) + text.slice(at + 1)
      expect(parseEdition(other, 'data/x')).not.toHaveProperty('edition')
      expect(parseEdition(text.slice(0, at), 'data/x')).toEqual({ refused: 'damaged' })
    }
  })

  it.each([
    ['nothing', '', 'damaged'],
    ['another file', '{"version": 1, "files": {}}', 'damaged'],
    ['a list', '[]', 'damaged'],
    ['a later form', '{"format": 2}', 'other-format'],
  ])('that is %s is refused', (_, text, refused) => {
    expect(parseEdition(text, 'data/x')).toEqual({ refused })
  })
})
