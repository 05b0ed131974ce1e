import { describe, expect, test } from 'vitest'
import { examineTemplates } from '../../src/template/examine.ts'
import { parseTemplate } from '../../src/template/syntax.ts'
import { check, inputOf } from './support.ts'

/**
 * One mistake a row: the template, and where it must be refused (line:column), without any data. `¦` marks the place in
 * the template and is taken out before parsing.
 */
const mistakes: [what: string, template: string, code: string][] = [
  ['a misspelt path', '{{¦titel}}', 'template/unknown-path'],
  ['a path of another kind of thing', '{{#each parts as |part|}}{{¦part.titel}}{{/each}}', 'template/unknown-path'],
  ['a field of a text', '{{¦title.heading}}', 'template/unknown-path'],
  ['a prototype', '{{¦title.constructor}}', 'template/unknown-path'],
  ['__proto__', '{{¦__proto__}}', 'template/unknown-path'],
  ['a method', '{{¦parts.map}}', 'template/unknown-path'],
  ['a misspelt path in #if', '{{#if ¦subtitel}}x{{/if}}', 'template/unknown-path'],
  ['a misspelt path in #each', '{{#each ¦partz as |part|}}x{{/each}}', 'template/unknown-path'],
  ['a misspelt path as an argument', '{{paragraphs ¦openning}}', 'template/unknown-path'],
  ['a misspelt path as an option', '{{signature-block signature date seal=¦sael}}', 'template/unknown-path'],
  ['a misspelt path in a partial', '{{> one part=¦titel}}', 'template/unknown-path'],
  ['an unknown helper', '¦{{upper title}}', 'template/unknown-helper'],
  ['a misspelt helper', '¦{{paragraph opening}}', 'template/unknown-helper'],
  ['log', '¦{{log title}}', 'template/unknown-helper'],
  ['lookup', '¦{{lookup this "title"}}', 'template/unknown-helper'],
  ['an unknown helper in parentheses', '{{#if ¦(empty title)}}x{{/if}}', 'template/unknown-helper'],
  ['an unknown block', '¦{{#section title}}x{{/section}}', 'template/unknown-block'],
  ['a helper as a block', '¦{{#items sections}}x{{/items}}', 'template/unknown-block'],
  ['an unknown partial', '¦{{> fornt}}', 'template/unknown-partial'],
  ['a partial from elsewhere', '¦{{> ../../etc/passwd}}', 'template/unknown-partial'],
  ['a computed partial', '¦{{> (lookup this "x")}}', 'template/not-allowed'],
  ['a partial that calls itself', '¦{{> report}}', 'template/partial-cycle'],
  ['a partial with a body', '¦{{#> front}}x{{/front}}', 'template/not-allowed'],
  ['an inline partial', '¦{{#*inline "x"}}y{{/inline}}', 'template/not-allowed'],
  ['a decorator', '¦{{*x}}', 'template/not-allowed'],
  ['three braces', '¦{{{title}}}', 'template/not-allowed'],
  ['an ampersand', '¦{{& title}}', 'template/not-allowed'],
  ['../', '{{#each parts as |part|}}{{¦../title}}{{/each}}', 'template/not-allowed'],
  ['@root', '{{¦@root.title}}', 'template/not-allowed'],
  ['@index outside a loop', '{{¦@index}}', 'template/not-allowed'],
  ['a list printed', '¦{{parts}}', 'template/wrong-shape'],
  ['a flag printed', '¦{{seal}}', 'template/wrong-shape'],
  ['#each over a text', '{{#each ¦title as |x|}}x{{/each}}', 'template/wrong-shape'],
  ['#with a text', '{{#with ¦title}}x{{/with}}', 'template/wrong-shape'],
  ['items of a text', '{{items ¦title}}', 'template/wrong-shape'],
  ['a level in words', '{{#each parts as |part|}}{{items part.items ¦level="two"}}{{/each}}', 'template/wrong-shape'],
  [
    'an option that does not exist',
    '{{#each parts as |part|}}{{items part.items ¦depth=2}}{{/each}}',
    'template/unknown-option',
  ],
  ['a level out of reach', '{{#each parts as |part|}}{{items part.items ¦level=0}}{{/each}}', 'template/wrong-shape'],
  ['a partial without what it needs', '¦{{> one}}', 'template/missing-argument'],
  ['a partial with a value of the wrong kind', '¦{{> one part=title}}', 'template/wrong-shape'],
  [
    'a partial with a misspelt value',
    '{{#each parts as |part|}}{{> one ¦parts=part}}{{/each}}',
    'template/unknown-option',
  ],
  ['too few arguments', '¦{{items}}', 'template/wrong-arguments'],
  ['too many arguments', '¦{{paragraphs opening closing}}', 'template/wrong-arguments'],
  ['#if with two arguments', '¦{{#if title unit}}x{{/if}}', 'template/wrong-arguments'],
  ['too many block names', '¦{{#each parts as |a b c|}}x{{/each}}', 'template/wrong-arguments'],
  ['a block name that is a helper', '¦{{#each parts as |items|}}x{{/each}}', 'template/wrong-arguments'],
  ['a block closed by another', '{{#¦if title}}x{{/each}}', 'template/syntax'],
  ['a block never closed', '甲\n¦{{#if title}}\n乙', 'template/syntax'],
  ['a tag never closed', '甲\n¦{{title\n乙', 'template/syntax'],
  ['nesting too deep', `${'{{#if title}}'.repeat(64)}¦{{#if title}}x${'{{/if}}'.repeat(65)}`, 'template/too-deep'],
  ['a fifth heading', '¦##### 标题', 'markup/heading-depth'],
  ['a heading without its space', '¦#标题', 'markup/unsupported'],
  ['a level left out', '# 甲\n\n¦### 乙', 'markup/depth-jump'],
  ['a heading without text', '¦#\n', 'markup/empty-heading'],
  ['HTML', '¦<b>甲</b>', 'markup/unsupported'],
  ['code', '¦```\n甲', 'markup/unsupported'],
  ['a quotation', '¦> 甲', 'markup/unsupported'],
  ['a rule', '甲\n¦---', 'markup/unsupported'],
  ['a star list', '¦* 甲', 'markup/unsupported'],
  ['emphasis', '甲¦*乙', 'markup/unsupported'],
  ['code in a line', '甲¦`乙', 'markup/unsupported'],
  ['a link', '甲¦[乙](http://x)', 'markup/unsupported'],
  ['a struck-out word', '甲¦~~乙', 'markup/unsupported'],
  ['a character reference', '甲¦&nbsp;乙', 'markup/unsupported'],
  ['HTML in a line', '甲¦<b>乙', 'markup/unsupported'],
  ['a class', '# 甲 ¦{.foo}', 'markup/unsupported'],
  ['a heading in a style', ':::center\n¦# 甲\n:::', 'markup/not-in-container'],
  ['a style inside a style', '¦:::center\n甲\n:::title\n乙\n:::', 'markup/unclosed-container'],
  ['a stray end', '甲\n¦{{/if}}', 'template/syntax'],
  ['a stray else', '甲\n¦{{else}}', 'template/syntax'],
  ['a block helper in a heading', '# ¦{{paragraphs opening}}', 'markup/block-in-line'],
  ['strong not closed', '甲¦**乙{{title}}', 'markup/unclosed-strong'],
  ['a table without its alignment row', '| 甲 |\n¦| 乙 |', 'markup/table'],
  ['a ragged table', '| 甲 | 乙 |\n| --- | --- |\n¦| 丙 |', 'markup/ragged-table'],
  ['a block helper inside a line', '甲¦{{paragraphs opening}}', 'markup/block-in-line'],
  ['an unknown style', '¦:::tittle\n甲\n:::', 'markup/unknown-role'],
  ['a style not ended', '¦:::title\n甲', 'markup/unclosed-container'],
  ['a style ended twice', ':::title\n甲\n:::\n¦:::', 'markup/unopened-container'],
]

/** All errors that are told of an entry template before there is a report. */
function examine(text: string) {
  const parsed = parseTemplate('report', { path: 'report.hbs', text })
  if (!parsed.value) return parsed.diagnostics
  const partials = {
    front: '{{title}}',
    one: '{{part.heading}}',
    other: '{{#each parts as |part|}}{{> one part=part}}{{/each}}',
  }
  return examineTemplates(inputOf({ report: text, ...partials })).filter((one) => one.severity === 'error')
}

describe('a mistake in a template is refused once, at its place', () => {
  test.each(mistakes)('%s', (_, marked, code) => {
    const at = marked.indexOf('¦')
    const before = marked.slice(0, at).split('\n')
    const found = examine(marked.replace('¦', ''))
    expect(found.map((one) => one.code)).toEqual([code])
    expect(found[0]!.position).toMatchObject({
      file: 'report.hbs',
      line: before.length,
      column: before.at(-1)!.length + 1,
    })
    expect(found[0]!.message).not.toMatch(/[A-Za-z]{4,} [a-z]+ [a-z]+/)
  })

  test('several mistakes are all reported', () => {
    const found = check({ report: '{{a}}\n{{#if b}}{{c}}{{/if}}\n{{> d}}', front: '' })
    expect(found.filter((one) => one.severity === 'error').map((one) => one.position!.line)).toEqual([1, 2, 3])
  })
})

test('a template nobody calls is a warning', () => {
  expect(check({ report: '{{title}}', lone: '{{title}}' })).toMatchObject([
    { code: 'template/unused', severity: 'warning' },
  ])
})
