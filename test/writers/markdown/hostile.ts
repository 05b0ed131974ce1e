import fc from 'fast-check'
import type { Block, Inline, ParagraphRole } from '../../../src/document/types.ts'
import { strong, text } from './meant.ts'

/** Pieces that mean something in Markdown, HTML, XML, YAML or a template, or that break careless string handling. */
const pieces = [
  ...[
    '# x',
    '## ',
    '#',
    '1. x',
    '12) ',
    '1.',
    '- ',
    '-',
    '+ ',
    '* ',
    '---',
    '***',
    '___',
    '===',
    '> ',
    '>',
    '    ',
    '\t',
  ],
  ...[
    '**',
    '*',
    '_',
    '__',
    'a_b',
    '中_文',
    '`',
    '``',
    '```',
    '~~~',
    '~~',
    '3~5天',
    '\\',
    '\\\\',
    '|',
    '\\|',
    '| - | - |',
  ],
  ...['[a](b)', '![a](b)', '[a]: /b', '[^1]', '[^1]: x', '[ ] ', '[x] ', '](', ':::', '::: note', ':+1:', '$x$', '$$'],
  ...[
    '<script>',
    '</p>',
    '<b',
    '<!--',
    '-->',
    '<?',
    '<![CDATA[',
    ']]>',
    '<a@b.c>',
    '<1@b.c>',
    '<5%',
    '@',
    '<http://x>',
    'http://x',
    '://',
  ],
  ...[
    'www.x.cn',
    'a@b.cn',
    '&copy;',
    '&#35;',
    '&#x23;',
    '&amp',
    '&',
    '{g-1}',
    '{{x}}',
    '{#id}',
    '{%',
    '^[x]',
    '!',
    '=',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u0085',
    '\u2028',
    '\u2029',
    '\0',
    '\x01',
    '\x0b',
    '\x1f',
    '\x7f',
    '\ufffe',
    '\uffff',
  ],
  ...['\ud800', '\udc00', '𠮷', '😀', '\u3000', '\u00a0', '\ufeff', '\u200b', '\u202e', '\u2066', 'e\u0301', ' ', '  '],
  ...[
    '“重点”',
    '（一）',
    '一、',
    '注意：',
    '，',
    '。',
    '——',
    '……',
    '《》',
    '￥',
    '±',
    '℃',
    '中',
    '文字',
    'abc',
    '12.5%',
  ],
]

const asciiPunctuation = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code))

/** Strings out of such pieces, out of punctuation, and out of anything at all. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: asciiPunctuation },
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
const label = fc.constantFrom('', '一、', '（一）', '1.', '1. ', '1、', '（1）', '①', '一是', '- ', '#')
const depth = fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>
const role = fc.constantFrom<ParagraphRole | undefined>(
  ...([undefined, 'title', 'subtitle', 'addressee', 'attachment-mark', 'attachment-title'] as const),
  ...(['table-caption', 'center', 'right', 'note'] as const),
)

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 3 }).chain((width) => {
  const row = fc.array(inlines, { minLength: width, maxLength: width })
  return fc.record({
    type: fc.constant('table' as const),
    caption: inlines,
    columns: fc.array(fc.record({ align: fc.constantFrom('left', 'center', 'right') }), {
      minLength: width,
      maxLength: width,
    }),
    header: row,
    rows: fc.array(row, { maxLength: 2 }),
  }) as fc.Arbitrary<Block>
})

/** Any block, with hostile text wherever a block has text. */
export const hostileBlock: fc.Arbitrary<Block> = fc.oneof(
  fc
    .record({ role, label, children: inlines })
    .map(({ role, ...rest }): Block => ({ type: 'paragraph', ...(role && { role }), ...rest })),
  fc.record({ type: fc.constant('heading' as const), depth, label, children: inlines }),
  fc.record({
    ...{ type: fc.constant('heading' as const), form: fc.constant('run-in' as const) },
    ...{ depth, label, children: inlines, body: inlines },
  }),
  table,
  fc.record({
    ...{ type: fc.constant('signature' as const), seal: fc.boolean() },
    ...{ units: fc.array(inlines, { maxLength: 2 }), date: inlines },
  }),
  fc.record({
    ...{ type: fc.constant('contents' as const), title: hostileText.map((title) => `${title}目录`) },
    entries: fc.array(fc.record({ depth, label, children: inlines }), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ type: fc.constant('attachment-note' as const), names: fc.array(inlines, { maxLength: 3 }) }),
)
