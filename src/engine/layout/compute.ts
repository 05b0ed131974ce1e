import type { LayoutSettings } from '../fields/layout.ts'
import { twipsOfMillimetres, twipsOfPoints } from '../fields/lengths.ts'
import {
  type BlankLine,
  blankLineNames,
  type Layout,
  type PageGeometry,
  roles,
  type StyleRole,
  type TextStyle,
} from '../model/layout.ts'
import { fontOf } from './fonts.ts'

/** A4 (GB/T 9704-2012 5.1). */
const paper = { width: 11906, height: 16838 }

/**
 * 一字线 of the page number stand 7 mm below the text area (7.5). Half a line of 四号 further down is the lower edge of
 * the number's line, which is what w:footer counts from.
 */
const pageNumberDrop = twipsOfMillimetres(7)

/** Turns complete settings into a layout; says which setting is missing when they are not complete. */
export function computeLayout(name: string, settings: LayoutSettings): { layout: Layout } | { missing: string[] } {
  const missing = firstMissing(settings)
  if (missing) return { missing }
  const styles = textStyles(settings)
  const page = pageOf(settings, styles['page-number'].size)
  const text = { width: page.width - page.left - page.right, height: page.height - page.top - page.bottom }
  const linePitch = pitchOf(settings, text.height)
  const tracking = trackingOf(settings, text.width, styles.body.size)
  const columns = Math.floor(text.width / (styles.body.size * 20 + tracking))
  const digitFont = settings['digit-font'] ?? 'body'
  return {
    layout: {
      name,
      page,
      text,
      linePitch,
      titleLinePitch: ownPitch(settings['title-line-pitch'], styles.title.size, linePitch),
      tableLinePitch: twipsOfPoints(settings['table-line-pitch'] ?? styles.table.size * 1.5),
      rows: Math.floor(text.height / linePitch),
      columns,
      cell: Math.round(text.width / columns),
      tracking,
      firstLineIndent: settings['first-line-indent'] ?? 2,
      ...(digitFont === 'body' ? {} : { digitFont: digitFont === 'times' ? 'Times New Roman' : digitFont }),
      styles,
      blankLines: settings['blank-lines'] as Record<BlankLine, number>,
      subtitleForm: settings['subtitle-form'] ?? 'plain',
      pageNumber: { style: settings['page-number'] ?? 'outer', onSinglePage: settings['single-page-number'] ?? false },
      ...(settings['draft-mark'] && { draftMark: true as const }),
    },
  }
}

/** The first setting, as a path, that no layer settles. */
function firstMissing(settings: LayoutSettings): string[] | undefined {
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    if (settings.margins?.[side] === undefined) return ['margins', side]
  }
  for (const role of roles) {
    if (settings.fonts?.[role] === undefined) return ['fonts', role]
    if (settings.sizes?.[role] === undefined) return ['sizes', role]
  }
  for (const name of blankLineNames) if (settings['blank-lines']?.[name] === undefined) return ['blank-lines', name]
  if (settings['lines-per-page'] === undefined && settings['line-pitch'] === undefined) return ['lines-per-page']
  if (settings['chars-per-line'] === undefined && settings.tracking === undefined) return ['chars-per-line']
  return undefined
}

function textStyles(settings: LayoutSettings): Record<StyleRole, TextStyle> {
  const names = settings['font-names'] ?? 'gb2312'
  const styles = roles.map((role): [StyleRole, TextStyle] => [
    role,
    { font: fontOf(settings.fonts![role]!, names), size: settings.sizes![role]!, bold: settings.bold?.[role] ?? false },
  ])
  return Object.fromEntries(styles) as Record<StyleRole, TextStyle>
}

function pageOf(settings: LayoutSettings, pageNumberSize: number): PageGeometry {
  const side = (name: 'top' | 'right' | 'bottom' | 'left') => (settings.margins![name]! * 1440) / 25.4
  const bottom = Math.round(side('bottom'))
  return {
    ...paper,
    top: Math.round(side('top')),
    right: Math.round(side('right')),
    bottom,
    // Rounded down: half a twip more and the 28 characters of a line would not fit.
    left: Math.floor(side('left')),
    footer: Math.max(0, bottom - pageNumberDrop - pageNumberSize * 10),
  }
}

/** 固定行距 that fills the text area with the lines asked for, rounded down so that the last one still fits. */
function pitchOf(settings: LayoutSettings, height: number): number {
  const given = settings['line-pitch']
  return given === undefined ? Math.floor(height / settings['lines-per-page']!) : twipsOfPoints(given)
}

/**
 * The tracking that brings the characters asked for onto a line, with a twip to spare for each: LibreOffice loses a mark
 * that hangs over the end of a line which has less.
 */
function trackingOf(settings: LayoutSettings, width: number, size: number): number {
  const given = settings.tracking
  const characters = settings['chars-per-line']!
  return given === undefined ? Math.floor((width - characters) / characters) - size * 20 : twipsOfPoints(given)
}

/** The pitch set for it; else the body's where the type is not too large for it, else 1.3 times the type's size. */
function ownPitch(given: number | undefined, size: number, bodyPitch: number): number {
  if (given !== undefined) return twipsOfPoints(given)
  return size * 20 * 1.1 <= bodyPitch ? bodyPitch : Math.ceil(size * 20 * 1.3)
}
