import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { furtherDefects } from './defects/further.ts'
import { defects } from './defects/index.ts'
import { goodParts, pack } from './good.ts'
import { assertValidDocx, type Finding, verifyDocx } from './index.ts'
import { lint } from './lint/index.ts'
import { selfTest, tryDefect } from './self-test.ts'

const good = pack(goodParts())
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const rules = (findings: Finding[]) => [...new Set(findings.map((one) => one.rule))]

describe('The gate', () => {
  test('finds nothing in a sound document', async () => {
    expect(await verifyDocx(good)).toEqual([])
    await assertValidDocx(good)
  })

  test('catches each of the 51 measured defects', async () => {
    const { alarms, measured, further } = await selfTest()
    expect(alarms).toEqual([])
    expect(measured).toHaveLength(51)
    expect([...measured, ...further].filter((one) => !one.caught).map((one) => one.defect.title)).toEqual([])
  })

  test('catches 42 of them without the SDK', () => {
    expect(defects.filter((one) => rules(lint(one.make()).findings).includes(one.rule))).toHaveLength(42)
  })

  test('leaves the bytes as they are, sound or broken', async () => {
    // The native SDK is known to rewrite malformed links in place.
    const link = defects.find((one) => one.rule === 'opc/relationship-uri')!.make()
    for (const bytes of [good, link]) {
      const before = sha256(bytes)
      await verifyDocx(bytes)
      expect(sha256(bytes)).toBe(before)
    }
  })

  test('tells part and line of what the SDK finds', async () => {
    const colour = defects.find((one) => one.title.includes('red'))!
    const { findings } = await tryDefect(colour)
    const lines = String(goodParts().get('word/document.xml')).split('\n')
    expect(findings).toMatchObject([{ part: '/word/document.xml', xpath: expect.stringContaining('w:color[1]') }])
    expect(lines[findings[0]!.line! - 1]!.slice(findings[0]!.column! - 1)).toMatch(/^<w:color /)
  })

  test('may be asked about many files at once', async () => {
    const { rule, make } = defects.find((one) => one.title.includes('red'))!
    const bad = make()
    const found = await Promise.all([good, bad, good, bad, good].map((bytes) => verifyDocx(bytes)))
    expect(found.map(rules)).toEqual([[], [rule], [], [rule], []])
  })

  test('throws with all findings listed', async () => {
    const broken = goodParts()
    broken.set('word/media/image1.png', 'no image')
    broken.set('docProps/core.xml', String(broken.get('docProps/core.xml')).replace('2025-01-01', '2025-13-01'))
    await expect(assertValidDocx(pack(broken), '总结.docx', { schema: false })).rejects.toThrow(
      /^总结\.docx 有 2 个问题：\n.*opc\/media-format.*\n.*core\.xml:4:1.*opc\/core-date/,
    )
  })

  test('tells that the SDK gave up only when the lint has nothing to tell', async () => {
    const missing = defects.find((one) => one.rule === 'opc/relationship-target')!
    expect(rules(await verifyDocx(missing.make()))).toEqual(['opc/relationship-target'])
  })
})

describe('A single defect makes a single kind of finding:', () => {
  test.each(defects.filter((one) => !one.rule.startsWith('sdk/')))('$title', ({ rule, make }) => {
    expect(rules(lint(make()).findings)).toEqual([rule])
  })

  test.each(furtherDefects)('$title', ({ rule, make }) => {
    expect(rules(lint(make()).findings)).toEqual([rule])
  })
})

const wholePackage = ['opc/content-types-missing', 'opc/root-relationships-missing']

test('Findings of the lint tell part and line wherever there is one', () => {
  for (const { title, rule, make } of [...defects, ...furtherDefects]) {
    for (const finding of lint(make()).findings) {
      if (rule.startsWith('zip/') || wholePackage.includes(rule)) continue
      expect(finding, title).toMatchObject({ part: expect.stringMatching(/^\//) })
      if (finding.rule.startsWith('word/')) expect(finding.line, title).toBeGreaterThan(0)
    }
  }
})
