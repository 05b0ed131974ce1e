import { describe, expect, test } from 'vitest'
import { sectionAsides } from '../../src/engine/fields/section.ts'
import { examineTemplates } from '../../src/engine/template/examine.ts'
import { parseTemplate } from '../../src/engine/template/syntax.ts'
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
  ['a block otherwise never closed', '甲\n¦{{^if title}}\n乙', 'template/syntax'],
  ['a block closed twice', '{{#if title}}甲{{/if}}\n¦{{/if}}', 'template/syntax'],
  ['an else after the block', '{{#if title}}甲{{else}}乙{{/if}}\n¦{{else}}', 'template/syntax'],
  ['an inner block closed, the outer not', '¦{{#if title}}{{#if unit}}甲{{/if}}', 'template/syntax'],
  ['../ inside a path', '{{¦parts/../title}}', 'template/syntax'],
  ['a text that is called', '¦{{"items" sections}}', 'template/unknown-helper'],
  ['null as a condition', '{{#if ¦null}}x{{/if}}', 'template/not-allowed'],
  ['undefined as an argument', '{{#if (not ¦undefined)}}x{{/if}}', 'template/not-allowed'],
  ['blocks as an argument', '{{#if ¦(contents-list)}}x{{/if}}', 'template/wrong-shape'],
  ['a wrong call as an argument', '{{#if ¦(eq title)}}x{{/if}}', 'template/wrong-arguments'],
  ['an answer printed', '¦{{not title}}', 'template/wrong-shape'],
  ['a table printed', '{{#each attachments as |a|}}¦{{a.table}}{{/each}}', 'template/wrong-shape'],
  ['a part printed', '{{#each parts as |part|}}¦{{part}}{{/each}}', 'template/wrong-shape'],
  ['a field of a loop over texts', '{{#each signature}}{{¦titel}}{{/each}}', 'template/unknown-path'],
  ['a field of the report said to be of this', '{{#each parts}}{{¦this.title}}{{/each}}', 'template/unknown-path'],
  ['a block name in #if', '¦{{#if title as |x|}}x{{/if}}', 'template/wrong-arguments'],
  [
    'two block names in #with',
    '{{#each parts as |part|}}¦{{#with part as |a b|}}x{{/with}}{{/each}}',
    'template/wrong-arguments',
  ],
  ['a misspelt path as the context of a partial', '{{> one ¦titel}}', 'template/unknown-path'],
  ['a misspelt option of a partial in brackets', '{{> [front] ¦part=title}}', 'template/unknown-option'],
  ['an option that is no flag', '{{signature-block signature date ¦seal=title}}', 'template/wrong-shape'],
  ['the name of a figure worked out', '{{figure ¦title}}', 'template/wrong-shape'],
  ['a form of a figure worked out', '{{figure "人数" form=¦title}}', 'template/wrong-shape'],
  ['a form that no figure has', '{{figure "人数" form=¦"大写"}}', 'template/unknown-form'],
  ['columns that no figure has', '{{figure-table "人数" columns=¦"本年、大写"}}', 'template/unknown-column'],
  ['full-width braces', '# ¦｛｛title｝｝', 'template/other-braces'],
  ['one brace', '甲¦{title}乙', 'template/other-braces'],
  ['a brace and a path', '甲¦{part.heading}乙', 'template/other-braces'],
  ['full-width braces at the end', '甲¦{paragraphs opening｝｝', 'template/other-braces'],
  ['full-width braces around Chinese', '甲¦｛｛标题｝｝', 'template/other-braces'],
  ['a figure that is not required', '{{figure ¦"人次"}}', 'template/figure-not-required'],
]

/** What a mistake is reported with, so that the next step is clear: the same template, without a mark, and the hint. */
const hints: [template: string, hint: string][] = [
  ['{{titel}}', '是不是“title”？'],
  ['{{#each signature as |one|}}{{x}}{{/each}}', '这里可用的有：one、title、subtitle、'],
  ['{{#each parts as |part|}}{{part.headin}}{{/each}}', '是不是“heading”？'],
  [
    '{{#each parts as |part|}}{{part.xyz}}{{/each}}',
    `可用的有：heading、intro、${Object.keys(sectionAsides).join('、')}、items`,
  ],
  ['{{title.x}}', '请去掉点号后面的部分'],
  ['{{@root.title}}', '可用的是 @index、@first、@last'],
  ['{{#each parts as |part|}}{{../title}}{{/each}}', '外层的内容直接写名称即可；同名时请用 {{#each … as |名称|}}'],
  ['{{paragraph opening}}', '是不是“paragraphs”？'],
  ['{{xyzzy opening}}', '可用的有：items、paragraphs、table、'],
  ['{{#eahc parts as |part|}}x{{/eahc}}', '是不是“#each”？'],
  ['{{#section title}}x{{/section}}', '可用的有：#if、#unless、#each、#with'],
  ['{{#items sections}}x{{/items}}', '它不是块，请写成 {{items …}}'],
  ['{{#each parts as |items|}}x{{/each}}', '请换一个名称'],
  ['{{> fornt}}', '是不是“front”？'],
  ['{{> 别的}}', '可用的有：report、front、one、other'],
  ['{{> report}}', '分项的逐级输出请用 {{items …}}'],
  ['{{#> front}}x{{/front}}', '请改用 {{> 名称}}，内容写进分模板'],
  ['{{*x}}', '请把内容写成单独的 .hbs 文件，用 {{> 名称}} 引用'],
  ['{{{title}}}', '请写成两层花括号 {{…}}'],
  ['{{#each parts as |part|}}{{> one parts=part}}{{/each}}', '它用到的是：part'],
  ['{{> front part=title}}', '请删去它'],
  ['{{> [front] part=title}}', '请删去它'],
  ['{{#if (contents-list)}}x{{/if}}', '请让它独占一行'],
  ['{{not title}}', '请用 {{#if (not …)}}…{{/if}}'],
  ['{{items}}', '参数依次是：分项'],
  ['{{contents-list title}}', ''],
  ['{{join}}', '参数依次是：列表、连接符'],
  ['{{contents-list titel="目录"}}', '可用的有：title'],
  ['{{paragraphs opening x=1}}', '请删去它'],
  ['{{seal}}', '请用 {{#if seal}}…{{/if}}'],
  ['{{parts}}', '请用 {{#each parts as |项|}}…{{/each}}'],
  ['{{#each attachments as |a|}}{{a.table}}{{/each}}', '请用 {{table a.table}}'],
  [
    '{{#each attachments as |a|}}{{a.items}}{{/each}}',
    '请用 {{items a.items level=2}}，或用 {{#each a.items as |项|}}',
  ],
  ['{{#each parts as |part|}}{{part}}{{/each}}', '请写到具体的一项，如 {{part.heading}}'],
  ['{{figure "人次"}}', '是不是“人数”？'],
  ['{{figure "床位使用率"}}', '请在 requires.figures 里加上“床位使用率”'],
  ['{{figure title}}', '如 {{figure "签约人数" form="同比"}}'],
  ['{{figure "人数" form="完成律"}}', '是不是“完成率”？'],
  ['{{figure "人数" form="xyzzy"}}', '可用的有：'],
  ['{{figure-table "人数" columns="上年度"}}', '是不是“上年”？'],
  ['{{figure-table "人数" columns="xyzzy"}}', '可用的有：'],
  ['{{#if title}}x{{/each}}', '请写成 {{/if}}'],
  ['{{parts/../title}}', '请检查这一处的花括号和路径'],
]

/** All errors that are reported of an entry template before there is a report. */
function examine(text: string) {
  const parsed = parseTemplate('report', { path: 'report.hbs', text })
  if (!parsed.value) return parsed.diagnostics
  const partials = {
    front: '{{title}}',
    one: '{{part.heading}}',
    other: '{{#each parts as |part|}}{{> one part=part}}{{/each}}',
  }
  const input = { ...inputOf({ report: text, ...partials }), figures: ['人数'] }
  return examineTemplates(input).filter((one) => one.severity === 'error')
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

  test.each(hints)('%s is reported with what to do', (template, hint) => {
    const [first] = examine(template)
    expect(first!.hint ?? '').toContain(hint)
    expect(first!.hint === undefined).toBe(hint === '')
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
