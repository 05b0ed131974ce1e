import fc from 'fast-check'
import { type ParagraphRole, paragraphRoles } from '../../../src/engine/document/roles.ts'
import type { Block, Inline } from '../../../src/engine/document/types.ts'
import { strong, text } from './meant.ts'

/** Pieces that mean something in Markdown, HTML, XML, YAML or a template, or that break careless string handling. */
const pieces = [
  '# x¦## ¦#¦1. x¦12) ¦1.¦- ¦-¦+ ¦* ¦---¦***¦___¦===¦> ¦>¦    ¦\t¦:::¦::: note¦~~~¦```¦| - | - |¦[a]: /b¦[^1]: x',
  String.raw`**¦*¦_¦__¦a_b¦中_文¦~~¦3~5天¦\¦\\¦|¦\|¦[a](b)¦![a](b)¦[^1]¦[ ] ¦[x] ¦](¦:+1:¦$x$¦$$¦^[x]¦!¦=`,
  '`¦``¦<script>¦</p>¦<b¦<!--¦-->¦<?¦<![CDATA[¦]]>¦<5%¦&copy;¦&#35;¦&#x23;¦&amp¦&¦{g-1}¦{{x}}¦{#id}¦{%',
  '<a@b.c>¦<1@b.c>¦@¦a@b.cn¦<http://x>¦http://x¦://¦www.x.cn',
  '\n¦\n\n¦\r\n¦\r¦\u0085¦\u2028¦\u2029¦\0¦\x01¦\x0b¦\x1f¦\x7f¦\ufffe¦\uffff¦\ud800¦\udc00',
  '𠮷¦😀¦\u3000¦\u00a0¦\ufeff¦\u200b¦\u202e¦\u2066¦e\u0301¦ ¦  ',
  '“重点”¦（一）¦一、¦注意：¦，¦。¦——¦……¦《》¦￥¦±¦℃¦中¦文字¦abc¦12.5%',
].flatMap((line) => line.split('¦'))

const ascii = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code))

/** Strings out of such pieces, out of ASCII characters, and out of anything at all. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: ascii },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const figure = fc.record({
  type: fc.constant('figure-text' as const),
  name: fc.constant('签约人数'),
  value: hostileText,
})
const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: hostileText.map(text) },
  { weight: 1, arbitrary: figure },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
)
const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: fc.array(leaf, { maxLength: 2 }).map((children) => strong(...children)) },
  ),
  { maxLength: 4 },
)

const type = <T extends Block['type']>(name: T) => fc.constant(name)
const label = fc.constantFrom('', '一、', '（一）', '1.', '1. ', '1、', '（1）', '①', '一是', '- ', '#')
const depth = fc.constantFrom<(1 | 2 | 3 | 4)[]>(1, 2, 3, 4)
const align = fc.constantFrom<('left' | 'center' | 'right')[]>('left', 'center', 'right')

const plainParagraph = fc.record({ type: type('paragraph'), label, children: inlines })

const role = fc.constantFrom(...(Object.keys(paragraphRoles) as ParagraphRole[]))
const paragraph = fc.record({ type: type('paragraph'), role, children: inlines })

const ownLine = fc.record({ type: type('heading'), depth, label, children: inlines })
const form = fc.constant('run-in' as const)
const runIn = fc.record({ type: type('heading'), depth, form, label, children: inlines, body: inlines })

const table = fc.integer({ min: 1, max: 3 }).chain((width) => {
  const size = { minLength: width, maxLength: width }
  const row = fc.array(inlines, size)
  const columns = fc.array(fc.record({ align }), size)
  return fc.record({
    type: type('table'),
    caption: inlines,
    columns,
    header: row,
    rows: fc.array(row, { maxLength: 2 }),
  })
})

const signature = fc.record({
  type: type('signature'),
  units: fc.array(inlines, { maxLength: 2 }),
  date: inlines,
  seal: fc.boolean(),
})

/** With a title: without one two contents in a row would be one list. */
const contents = fc.record({
  type: type('contents'),
  title: hostileText.map((title) => `${title}目录`),
  entries: fc.array(fc.record({ depth, label, children: inlines }), { maxLength: 5 }),
})

const attachmentNote = fc.record({ type: type('attachment-note'), names: fc.array(inlines, { maxLength: 3 }) })

/** Any block, with hostile text wherever a block has text. */
export const hostileBlock: fc.Arbitrary<Block> = fc.oneof(
  ...[plainParagraph, paragraph, ownLine, runIn, table, signature, contents, attachmentNote],
)
