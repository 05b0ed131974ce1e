import { markLine, markSize, markTop } from '../../layout/draft-mark.ts'
import { landscapeOf } from '../../layout/landscape.ts'
import { headingRole, type Layout, type StyleRole } from '../../model/layout.ts'
import { cellPadding, drawingSpace, tableBorder } from '../../typeset/borders.ts'
import { colophonSize } from '../../typeset/colophon.ts'
import { noteLinePitch, noteSize } from '../../typeset/note-size.ts'
import { pt } from './flow.ts'
import { digitFace, fontStack } from './fonts.ts'

/** The style sheet of a layout: the same for every document that is set with it, but for the mark of a draft. */
export function styleSheet(layout: Layout, mark?: string): string {
  return [
    digitFace(layout),
    ...paper(layout),
    ...(mark === undefined ? [] : draftMark(mark, layout)),
    ...lines(layout),
    ...roleRules(layout),
    ...tables(layout),
    ...officialRules(layout),
    ...screen,
  ]
    .filter((rule) => rule !== '')
    .join('\n')
}

/** A rule of a style sheet. */
const rule = (selector: string, properties: Record<string, string | number>): string =>
  `${selector}{${Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`

/** The sheets: as large as the paper, and one of them on each page that is printed. */
function paper(layout: Layout): string[] {
  const { page } = layout
  const turned = landscapeOf(layout).page
  const size = ({ width, height }: Layout['page']): string => `${pt(width)} ${pt(height)}`
  const box = (one: Layout['page']) => ({
    width: pt(one.width),
    height: pt(one.height),
    padding: `${pt(one.top)} ${pt(one.right)} 0 ${pt(one.left)}`,
  })
  return [
    rule('@page', { size: size(page), margin: 0 }),
    rule('@page turned', { size: size(turned), margin: 0 }),
    '*{box-sizing:border-box}',
    rule('body', { margin: 0, color: '#000', '-webkit-text-size-adjust': 'none' }),
    rule('.page', { position: 'relative', overflow: 'visible', background: '#fff', ...box(page) }),
    rule('.turned', { page: 'turned', ...box(turned) }),
    ...pageNumber(layout),
  ]
}

/** The page number is no text of the document: it is not copied, nor read out. */
function pageNumber(layout: Layout): string[] {
  const { font, size, bold } = layout.styles['page-number']
  const centred = layout.pageNumber.style === 'center'
  // 7.5: one 字 from the outer edge of the text.
  const edge = centred ? 0 : size * 20
  const places = (pages: string, { page }: Layout): string[] => [
    rule(`${pages}[data-page]::after`, { top: pt(page.height - page.footer - size * 20) }),
    rule(`${pages}.${centred ? 'page' : 'odd'}[data-page]::after`, { right: pt(page.right + edge) }),
    rule(`${pages}.${centred ? 'page' : 'even'}[data-page]::after`, { left: pt(page.left + edge) }),
  ]
  return [
    rule('[data-page]::after', {
      content: '"— " attr(data-page) " —"',
      position: 'absolute',
      'font-family': fontStack(font, {}),
      'font-size': `${size}pt`,
      ...(bold && { 'font-weight': 'bold' }),
      'line-height': `${size}pt`,
      'white-space': 'pre',
      'text-align': 'center',
    }),
    ...places('', layout),
    ...places('.turned', landscapeOf(layout)),
  ]
}

/** The mark of a draft: like the page number no text of the document. */
function draftMark(words: string, layout: Layout): string[] {
  const place = ({ page }: Layout) => ({ top: pt(markTop(page)), right: pt(page.right) })
  return [
    rule('.page::before', {
      content: JSON.stringify(words),
      position: 'absolute',
      'font-family': fontStack(layout.styles['page-number'].font, {}),
      'font-size': `${markSize}pt`,
      'line-height': pt(markLine),
      'white-space': 'pre',
      color: '#808080',
      ...place(layout),
    }),
    rule('.turned::before', place(landscapeOf(layout))),
  ]
}

/** A line of its own, whatever it holds. */
const lineBox = {
  display: 'inline-block',
  width: '100%',
  height: 'var(--line)',
  'vertical-align': 'top',
  'white-space': 'pre',
}

/**
 * Each line is a box as wide as the text: it begins and ends where it does in print, and yet the paragraph is copied as one
 * text. Where lines end is settled when the file is written: a browser lets no mark hang over the end of one.
 */
function lines({ linePitch }: Layout): string[] {
  return [
    rule('.text', {
      margin: 0,
      '--line': pt(linePitch),
      'line-height': 'var(--line)',
      'font-weight': 'normal',
      'text-spacing-trim': 'space-all',
      'text-autospace': 'no-autospace',
      'font-kerning': 'none',
      'font-variant-ligatures': 'none',
    }),
    rule('.text>span', {
      ...lineBox,
      'text-align': 'justify',
      'text-align-last': 'justify',
    }),
    ...['left', 'center', 'right'].map((align) =>
      rule(`.text.${align}>span`, { 'text-align': align, 'text-align-last': align }),
    ),
    rule('.text>span.end', { 'text-align': 'left', 'text-align-last': 'left' }),
    rule('.hang', { 'font-style': 'normal', 'margin-right': '-1em' }),
    rule('.space', { 'font-size': 0 }),
    rule('.tab,.box', { display: 'inline-block', 'text-indent': 0, 'text-align': 'left', 'text-align-last': 'left' }),
    rule('.row .box', { 'vertical-align': 'top' }),
    rule('.row .middle', { 'text-align': 'center', 'text-align-last': 'center' }),
    rule('sup', { 'font-size': '.58em', 'line-height': 0, 'vertical-align': 'super' }),
    rule('a', { color: 'inherit', 'text-decoration': 'none' }),
    rule('figure', { margin: `${pt(drawingSpace)} 0`, 'text-align': 'center', 'line-height': 0 }),
    rule('.unseen', {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      'clip-path': 'inset(50%)',
      'white-space': 'nowrap',
    }),
  ]
}

/** The fonts, sizes and spacing of each role. */
function roleRules(layout: Layout): string[] {
  const { styles, tracking } = layout
  const roleRule = (selector: string, role: StyleRole, spaced = true): string =>
    rule(selector, {
      'font-family': fontStack(styles[role].font, layout),
      'font-size': `${styles[role].size}pt`,
      ...(styles[role].bold && { 'font-weight': 'bold' }),
      ...(spaced && tracking !== 0 && { 'letter-spacing': pt(tracking) }),
    })
  return [
    roleRule('.body', 'body'),
    roleRule('.title', 'title', false),
    rule('.title', { '--line': pt(layout.titleLinePitch) }),
    roleRule('.subtitle', 'subtitle'),
    ...([1, 2, 3, 4] as const).map((depth) => roleRule(`.heading-${depth}`, headingRole(depth))),
    roleRule('.attachment-mark', 'attachment-mark'),
    roleRule('.contents-title', 'contents-title'),
    roleRule('.table-caption', 'table-caption'),
    roleRule('.table-text,.grid td', 'table', false),
    roleRule('.grid th', 'table-header', false),
    rule('.note', {
      'font-family': fontStack(styles['page-number'].font, layout),
      'font-size': `${noteSize}pt`,
      '--line': pt(noteLinePitch),
    }),
  ]
}

function tables(layout: Layout): string[] {
  const { styles, text, page } = layout
  return [
    rule('.grid', { 'border-collapse': 'collapse', 'table-layout': 'fixed', 'text-spacing-trim': 'space-all' }),
    rule('.grid td,.grid th', {
      border: `${pt(tableBorder)} solid #000`,
      padding: `${pt(cellPadding)} var(--margin)`,
      'font-size': 'inherit',
      'line-height': 'var(--line)',
      'text-align': 'left',
      'vertical-align': 'middle',
    }),
    rule('.grid th', { 'text-align': 'center', 'font-weight': styles['table-header'].bold ? 'bold' : 'normal' }),
    rule('.grid .center', { 'text-align': 'center' }),
    rule('.grid .right', { 'text-align': 'right' }),
    rule('.grid .top', { 'vertical-align': 'top' }),
    rule('.grid span', lineBox),
    rule('.chart', { 'font-family': fontStack(styles.table.font, layout) }),
    rule('.notes', { position: 'absolute', left: pt(page.left), width: pt(text.width) }),
    rule('.notes::before', {
      content: '""',
      display: 'block',
      width: '25%',
      height: pt(noteLinePitch * 0.6),
      'margin-bottom': pt(noteLinePitch * 0.4),
      'border-bottom': '.5pt solid #000',
    }),
  ]
}

/** 版头 and 版记 (7.2, 7.4). */
function officialRules(layout: Layout): string[] {
  const { styles, text, page } = layout
  return [
    rule('.mark', { 'font-family': fontStack(styles.title.font, layout), color: '#f00' }),
    rule('table.mark', { margin: '0 auto', 'border-collapse': 'collapse' }),
    rule('table.mark td', { padding: 0 }),
    rule('.spread>span', { display: 'block', 'text-align-last': 'justify' }),
    rule('.text.number', { 'border-bottom': '1.5pt solid #f00', 'padding-bottom': '6pt' }),
    rule('.signer', { 'font-family': fontStack(styles['heading-2'].font, layout) }),
    rule('.colophon', {
      position: 'absolute',
      left: pt(page.left),
      bottom: pt(page.bottom),
      width: pt(text.width),
      'border-top': '1pt solid #000',
      'border-bottom': '1pt solid #000',
    }),
    rule('.colophon-text', { 'font-family': fontStack(styles.body.font, layout), 'font-size': `${colophonSize}pt` }),
    rule('.colophon>p+p', { 'border-top': '.75pt solid #000' }),
    rule('.text.ends', { display: 'flex', 'justify-content': 'space-between', padding: `0 ${colophonSize}pt` }),
    rule('.text.ends>span', { width: 'auto' }),
  ]
}

/** On a screen sheets lie on grey; in print each is a page. */
const screen = [
  '@media screen{body{background:#888;padding:1px 0}.page{margin:16pt auto;box-shadow:0 2pt 8pt #0008}}',
  '@media print{.page+.page{break-before:page}.unseen{display:none}}',
]
