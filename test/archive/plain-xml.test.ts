import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { plainXml } from '../../src/engine/archive/plain-xml.ts'
import { prepareReport, renderReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

type Seen = readonly (string | Record<string, string>)[]

/** What the library meets in a text; `undefined` for what is not well-formed. */
function byLibrary(text: string): Seen[] | undefined {
  const seen: Seen[] = []
  const parser = new SaxesParser({ xmlns: false })
  let isSound = true
  parser.on('error', () => {
    isSound = false
  })
  parser.on('opentag', ({ name, attributes }) => seen.push(['open', name, { ...attributes }]))
  parser.on('closetag', ({ name }) => seen.push(['close', name]))
  parser.on('text', (text) => seen.push(['text', text]))
  parser.write(text).close()
  return isSound ? seen : undefined
}

function plainly(text: string): Seen[] | undefined {
  return plainXml(text)?.flatMap((event): Seen[] => {
    if (event.kind === 'text') return [['text', event.text]]
    if (event.kind === 'close') return [['close', event.name]]
    const opened = ['open', event.name, event.attributes]
    return event.isEmpty ? [opened, ['close', event.name]] : [opened]
  })
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

test.each([
  '<a/>',
  `${head}<w:a xmlns:w="u"><w:b w:val="1" x="二 "/>甲乙<w:c>\n 丙 </w:c></w:a>`,
  '<a b="x:val=">]] > "甲"</a>',
  "<a><b c='1'/></a>",
  '<a><b  c = "1"\n/></a>',
  '<a>&lt;甲&#x4e59;</a>',
  '<a><!-- b --><![CDATA[<c>]]>丁</a>',
  '<a>甲\r\n乙</a>',
  '<a b="1\t2\n3"/>',
  '<甲>乙</甲>',
  '<a>😀</a>',
  '<a/><!-- -->',
  '\ufeff<a/>',
  `${head}\n<a/>\n`,
])('%j reads the same, or is left to the library', (text) => {
  const seen = byLibrary(text.replace(/^\ufeff/, ''))
  expect(seen).toBeDefined()
  const plain = plainly(text)
  if (plain) expect(plain).toEqual(seen)
})

test.each([
  '',
  head,
  '甲',
  '<a>',
  '<a></b>',
  '<a><b></a></b>',
  '</a>',
  '<a/><b/>',
  '<a/>甲',
  '甲<a/>',
  '<a b="1" b="2"/>',
  '<a b=1/>',
  '<a b/>',
  '<a b="<"/>',
  '<a>]]></a>',
  '<a>\u0001</a>',
  '<a>\ufffe</a>',
  '<a>\ud800</a>',
  '<a>&b;</a>',
  '<!DOCTYPE a><a/>',
  '<1/>',
  '<a><?xml version="1.0" encoding="UTF-8"?></a>',
])('%j, which is damaged or none of what we print, is left to the library', (text) => {
  expect(plainXml(text)).toBeUndefined()
})

test('What is plain reads as the library reads it, whatever it is made of', () => {
  const pieces = [
    '<a>',
    '</a>',
    '<a/>',
    '<w:b',
    '</w:b>',
    ' c="',
    '"',
    '>',
    '/>',
    ' ',
    '甲',
    '1',
    '=',
    ']',
    '&lt;',
    '<!--',
    '-->',
    '\n',
    "'",
    'xmlns="u"',
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((some) => `<r>${some.join('')}</r>`)
  fc.assert(
    fc.property(texts, (text) => {
      const plain = plainly(text)
      if (plain) expect(plain).toEqual(byLibrary(text))
    }),
    { numRuns: 3000 },
  )
})

test('Each part of what we write is plain', async () => {
  const library = openLibrary('templates')
  for (const name of readdirSync('data')) {
    const built = renderReport(await prepareReport(`data/${name}`, library), ['docx'])
    for (const [part, bytes] of Object.entries(unzipSync(built!.outputs[0]!.bytes))) {
      if (!/\.(?:xml|rels)$/.test(part)) continue
      const plain = plainly(strFromU8(bytes))
      if (!/&|[\ud800-\udfff]/.test(strFromU8(bytes)))
        expect([name, part, plain !== undefined]).toEqual([name, part, true])
      if (plain) expect(plain).toEqual(byLibrary(strFromU8(bytes)))
    }
  }
})
