import { headingRole, type Layout } from '../../../model/layout.ts'
import { afterTableHeight, cellMargin, cellPadding, drawingSpace, tableBorderSize } from '../../../typeset/borders.ts'
import { noteLinePitch, noteSize } from '../../../typeset/note-size.ts'
import { styleFonts, styleRunProperties } from '../fonts.ts'
import { styleNames } from '../style-ids.ts'
import { declaration, namespaces, property, typeSize } from '../xml-parts.ts'
import { headerStyle } from './header.ts'
import type { OptionalParts } from './package-parts.ts'
import { center, exactly, firstLine, left, paragraphStyle, right, roleRun } from './paragraph-style.ts'

/** word/styles.xml, with the styles that not every document has. */
export function stylesXml(
  layout: Layout,
  { official, notes, headers }: Pick<OptionalParts, 'official' | 'notes' | 'headers'> = {},
): string {
  const styles = [
    normal(layout),
    ...titleStyles(layout),
    ...bodyStyles(layout),
    ...headingStyles(layout),
    ...contentsStyles(layout),
    ...endStyles(layout),
    ...tableStyles(layout),
    ...(official ? letterheadStyles(layout) : []),
    ...(notes ? noteStyles(layout) : []),
    footer(layout),
    ...(headers ? [headerStyle(layout)] : []),
    ...headingCharacters(layout),
    runInText(layout),
  ]
  return `${declaration}<w:styles ${namespaces}>${defaults(layout)}${styles.join('')}</w:styles>`
}

/** The same font and size as Normal: what has no style of its own looks like body text. */
function defaults(layout: Layout): string {
  const { body } = layout.styles
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${styleFonts(body, layout)}${typeSize(body.size)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
  )
}

/**
 * The grid of the page is for information; the lines are spaced exactly and do not snap to it, or LibreOffice would
 * give a title two rows a line. Neither widows nor orphans move a line: 22 lines stand on every full page. A mark hangs
 * over the end of a full line in every word processor, so that pages break alike: that is so where w:overflowPunct is not
 * written (LibreOffice lets it hang for 0 and not for 1).
 */
function normal(layout: Layout): string {
  return (
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal">${property('name', styleNames.Normal)}<w:qFormat/>` +
    '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:autoSpaceDE w:val="0"/>' +
    '<w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>' +
    `${exactly(layout.linePitch, ' w:before="0" w:after="0"')}<w:jc w:val="both"/></w:pPr>` +
    `<w:rPr>${styleRunProperties(layout.styles.body, layout, layout.tracking)}</w:rPr></w:style>`
  )
}

function titleStyles(layout: Layout): string[] {
  const title = `<w:keepNext/>${exactly(layout.titleLinePitch)}${center}`
  const run = styleRunProperties(layout.styles.title, layout, 0)
  return [
    paragraphStyle('Title', title, { next: 'BodyText', shown: true, run }),
    // An attachment is found in the navigation pane, as the sections of the report are.
    paragraphStyle('AttachmentTitle', title + property('outlineLvl', 0), { next: 'BodyText', shown: true, run }),
    paragraphStyle('Subtitle', `<w:keepNext/>${center}`, {
      next: 'BodyText',
      shown: true,
      run: roleRun('subtitle', layout),
    }),
  ]
}

function bodyStyles(layout: Layout): string[] {
  const indent = firstLine(layout)
  return [
    paragraphStyle('Salutation', left, { next: 'BodyText' }),
    paragraphStyle('BodyText', indent, { shown: true }),
    paragraphStyle('Note', indent),
    paragraphStyle('Centered', center),
    paragraphStyle('FlushRight', right),
  ]
}

/** 7.3.3. The outline level puts them into the navigation pane and into a table of contents. */
function headingStyles(layout: Layout): string[] {
  return ([1, 2, 3, 4] as const).map((depth) =>
    paragraphStyle(`Heading${depth}`, `<w:keepNext/>${firstLine(layout)}${property('outlineLvl', depth - 1)}`, {
      next: 'BodyText',
      shown: true,
      ...(depth > 2 ? { link: `Heading${depth as 3 | 4}Char` as const } : {}),
      run: roleRun(headingRole(depth), layout),
    }),
  )
}

/** The words of a heading that begins a paragraph of text. */
function headingCharacters(layout: Layout): string[] {
  return ([3, 4] as const).map((depth) => {
    const id = `Heading${depth}Char` as const
    return (
      `<w:style w:type="character" w:customStyle="1" w:styleId="${id}">${property('name', styleNames[id])}` +
      `${property('link', `Heading${depth}`)}<w:rPr>${roleRun(headingRole(depth), layout)}</w:rPr></w:style>`
    )
  })
}

function contentsStyles(layout: Layout): string[] {
  const run = roleRun('contents-title', layout)
  return [
    paragraphStyle('ContentsTitle', `<w:keepNext/>${center}`, { next: 'BodyText', run }),
    // The second line of a long entry begins behind its label, or it looks like another entry.
    ...([1, 2, 3, 4] as const).map((depth) =>
      paragraphStyle(
        `Contents${depth}`,
        `<w:ind w:left="${depth * 2 * layout.cell}" w:hanging="${2 * layout.cell}"/>${left}`,
      ),
    ),
  ]
}

/** What stands below the text and on the first page of an attachment. */
function endStyles(layout: Layout): string[] {
  return [
    paragraphStyle('AttachmentNote', left),
    paragraphStyle('Signature', right, { next: 'Date' }),
    paragraphStyle('Date', right),
    paragraphStyle('AttachmentMark', `<w:keepNext/><w:pageBreakBefore/>${left}`, {
      next: 'AttachmentTitle',
      run: roleRun('attachment-mark', layout),
    }),
  ]
}

/** 脚注, in the font of the page number; the mark raised. */
function noteStyles(layout: Layout): string[] {
  const style = { ...layout.styles['page-number'], size: noteSize, bold: false }
  return [
    paragraphStyle('FootnoteText', exactly(noteLinePitch) + left, { run: styleRunProperties(style, layout, 0) }),
    `<w:style w:type="character" w:styleId="FootnoteReference">${property('name', styleNames.FootnoteReference)}` +
      '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  ]
}

/** 7.5: half-width 宋体 of 四号; the line is as high as the type, so that its place below the text area is certain. */
function footer(layout: Layout): string {
  const style = layout.styles['page-number']
  const run = styleRunProperties(style, { ...layout, digitFont: style.font }, 0)
  return paragraphStyle('Footer', exactly(style.size * 20), { run })
}

/** The text behind a run-in heading: in a heading's paragraph, but like body text. */
function runInText(layout: Layout): string {
  const { body } = layout.styles
  return (
    `<w:style w:type="character" w:customStyle="1" w:styleId="RunInText">${property('name', styleNames.RunInText)}` +
    `<w:rPr>${styleFonts(body, layout)}${property('spacing', layout.tracking)}${typeSize(body.size)}</w:rPr></w:style>`
  )
}

/** 版头 and 版记 (7.2, 7.4), in the documents that have them. */
function letterheadStyles(layout: Layout): string[] {
  const { font } = layout.styles['heading-2']
  const small = { ...layout.styles.body, size: 14 }
  return [
    paragraphStyle('CopyNumber', left),
    paragraphStyle('Classification', left, { run: roleRun('attachment-mark', layout) }),
    paragraphStyle('OrganMark', `<w:keepNext/>${center}`, { run: markRun(layout) }),
    paragraphStyle('DocumentNumber', redLine + center),
    paragraphStyle('SignerRow', left),
    paragraphStyle('Colophon', left, { run: styleRunProperties(small, layout, 0) }),
    `<w:style w:type="character" w:customStyle="1" w:styleId="SignerName">${property('name', styleNames.SignerName)}` +
      `<w:rPr>${styleFonts({ ...layout.styles.body, font }, layout)}</w:rPr></w:style>`,
  ]
}

/** 7.2.7: 4 mm below the number; the line of text itself has some of it. */
const redLine = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="FF0000"/></w:pBdr>'

/** Red, in schema order: the colour stands before the tracking and the size. */
function markRun(layout: Layout): string {
  const { title } = layout.styles
  return `${styleFonts(title, layout)}<w:color w:val="FF0000"/>${property('spacing', 0)}${typeSize(title.size)}`
}

/** Tables and pictures, with what stands above and below them. */
function tableStyles(layout: Layout): string[] {
  const cell = exactly(layout.tableLinePitch)
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const margins = Object.entries({ top: cellPadding, left: cellMargin, bottom: cellPadding, right: cellMargin })
    .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
    .join('')
  const borders = sides
    .map((side) => `<w:${side} w:val="single" w:sz="${tableBorderSize}" w:space="0" w:color="auto"/>`)
    .join('')
  const run = styleRunProperties(layout.styles.table, layout, 0)
  const head = styleRunProperties(layout.styles['table-header'], layout, 0)
  const caption = roleRun('table-caption', layout)
  return [
    paragraphStyle('TableCaption', `<w:keepNext/>${center}`, { run: caption }),
    paragraphStyle('TableUnit', `<w:keepNext/>${right}`, { run }),
    paragraphStyle('TableNote', left, { run }),
    // A line of exact height would cut the picture off.
    paragraphStyle(
      'Picture',
      `<w:spacing w:before="${drawingSpace}" w:after="${drawingSpace}" w:line="240" w:lineRule="auto"/>${center}`,
    ),
    paragraphStyle('PictureCaption', center, { run: caption }),
    paragraphStyle('TableText', cell + left, { run }),
    paragraphStyle('TableHeader', `<w:keepNext/>${center}`, { basedOn: 'TableText', run: head }),
    paragraphStyle('AfterTable', exactly(afterTableHeight), { run: typeSize(1) }),
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal">${property('name', styleNames.TableNormal)}` +
      '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
      `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:styleId="TableGrid">${property('name', styleNames.TableGrid)}` +
      `${property('basedOn', 'TableNormal')}<w:tblPr><w:tblBorders>${borders}</w:tblBorders>` +
      // Word replaces the default style by its own when a table is pasted elsewhere: the margins stand here, too.
      `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`,
  ]
}
