import type { FigureText, Inline, Reference } from '../document/types.ts'
import { mapProse } from '../fields/map-prose.ts'
import type { OpenLedger, Refused } from '../model/open-ledger.ts'
import type { FigureTable, Report, TableData } from '../model/report.ts'
import { figureForms, formNames } from '../terms/forms.ts'
import { pendingText } from '../terms/pending.ts'
import { meantForm, withoutDot } from '../terms/synonyms.ts'
import { type Diagnostic, error, warning } from '../text/diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import { spanText } from '../text/source.ts'
import { aroundFigures } from './around/index.ts'
import { formsOutside } from './form-outside.ts'
import { otherBraces } from './other-braces.ts'
import { otherWholes } from './other-whole.ts'
import { isPlainForm } from './plain.ts'
import { unitsBeside } from './units-beside.ts'

/** A report whose texts and tables hold their figures, and the ledger they were printed from. */
export interface Resolved {
  value: Report
  ledger: OpenLedger
  diagnostics: Diagnostic[]
}

/**
 * Replaces every figure reference in a report's texts by what it prints, and draws the tables of figures. Texts without
 * references are kept as they are. A reference that cannot be resolved is reported at its place, and is a hole (【待报】) in
 * a text that no document is made of. `asked`: a template asks for forms too. `isChecked`: what stands around the figures
 * has been looked at before.
 */
export async function resolveFigures(report: Report, asked = false, isChecked = false): Promise<Resolved> {
  const open = async (forms: boolean) => (await report.openLedger({ forms })).value
  const plain = printFigures(report, await open(asked), isChecked)
  // That a text asks for more than the digits of the ledger shows while they are printed; most reports need no more.
  return plain.asksForms && !plain.ledger.computed ? printFigures(report, await open(true), isChecked) : plain
}

function printFigures(report: Report, ledger: OpenLedger, isChecked: boolean): Resolved & { asksForms: boolean } {
  const { figures } = report
  const diagnostics: Diagnostic[] = []
  let asksForms = false
  const map = {
    reference: (inline: Reference): Inline => {
      const hole = (): Inline => figureText(inline, pendingText)
      // It could not be read, which has been reported.
      if (inline.name === '') return hole()
      asksForms ||= !isPlainForm(inline.form)
      const problem = referenceProblem(inline, figures)
      const printed = problem ? undefined : ledger.print(inline.name, inline.form)
      if (printed && 'text' in printed) {
        if (printed.doubt) diagnostics.push(doubtOf(printed.doubt, inline.origin))
        return figureText(inline, printed.text)
      }
      if (problem) diagnostics.push(problem)
      else if (printed)
        diagnostics.push(error(printed.code, printed.message, { at: inline.origin, hint: printed.hint }))
      return hole()
    },
    table: (table: TableData, wanted: FigureTable): TableData => {
      asksForms ||= wanted.total !== undefined || (wanted.groups ?? []).some(({ subtotal }) => subtotal)
      const drawn = ledger.draw(table, {
        ...wanted,
        ...(wanted.byYear && { year: report.year }),
        thousands: wanted.thousands ?? report.thousands === true,
      })
      diagnostics.push(...ledger.sumProblems(wanted))
      diagnostics.push(...unitsBeside(table, wanted, figures))
      if (drawn.rows.length === 0) diagnostics.push(...emptySelection(wanted))
      diagnostics.push(...otherWholes(wanted, figures))
      return drawn
    },
    ...(!isChecked && {
      paragraph: (inlines: readonly Inline[]): void => {
        const hasFigures = inlines.some((one) => one.type === 'figure-text')
        if (hasFigures) diagnostics.push(...aroundFigures(inlines, figures))
        diagnostics.push(...otherBraces(inlines, figures))
        if (hasFigures) diagnostics.push(...formsOutside(inlines))
      },
    }),
  }
  return { value: mapProse(report, map), ledger, diagnostics, asksForms }
}

/** A reference as what it prints. (Spread, with its type replaced, it takes V8 ten times as long.) */
function figureText({ name, form, origin }: Reference, value: string): FigureText {
  return form === undefined
    ? { type: 'figure-text', name, origin, value }
    : { type: 'figure-text', name, form, origin, value }
}

const doubtOf = ({ code, message, hint }: Refused, at: Reference['origin']): Diagnostic =>
  warning(code, message, { at, hint })

/** What is wrong with the words of a reference, or `undefined`: no such figure, or no such form. */
export function referenceProblem(
  { name, origin: at }: Pick<Reference, 'name' | 'origin'>,
  figures: { has(name: string): boolean; keys(): Iterable<string> },
): Diagnostic | undefined {
  if (figures.has(name)) return undefined
  const dot = name.lastIndexOf('.')
  const [before, form] = [name.slice(0, dot).trim(), name.slice(dot + 1).trim()]
  if (dot > 0 && figures.has(before)) {
    // A form that there is, and another behind it.
    if (formNames.includes(form)) {
      const written = spanText(at).replace(/^\{\{|\}\}$/g, '')
      const more = written.slice(written.lastIndexOf('.') + 1).trim()
      return severalForms(before, more === form ? [form] : [form, more], at)
    }
    const near = meantForm(form)
    return error('figures/unknown-form', `指标“${before}”没有“${form}”这种写法`, {
      at,
      hint:
        near === undefined
          ? `可以用的写法：${Object.values(figureForms).join('、')}`
          : `是不是 ${referenceTo(before, near)}？`,
    })
  }
  const [figure = '', ...asked] = name.length > 200 ? [] : name.split('.').map((one) => one.trim())
  if (asked.length > 1 && figures.has(figure)) return severalForms(figure, asked.filter(Boolean), at)
  const note = meantNote(name, at)
  if (note) return note
  const joined = withoutDot(name, figures) ?? otherDot(name, figures)
  const reference = joined && referenceTo(joined.figure, joined.form)
  const written = spanText(at)
  return error('figures/unknown-figure', `台账里没有指标“${name}”`, {
    at,
    hint: reference
      ? `是不是 ${reference}？${joined.form === '' ? '' : '名称和写法之间用英文的点'}`
      : (meant(name, figures) ?? '请在台账里加上这个指标，或检查名称'),
    edits:
      reference && joined.isForm && /^\{\{(.*)\}\}$/.exec(written)?.[1]?.trim() === name
        ? [{ ...at, text: reference }]
        : [],
  })
}

/** 脚注 called otherwise, or without its colon: {{注：……}}, {{脚注 ……}}. */
function meantNote(name: string, at: Reference['origin']): Diagnostic | undefined {
  const [, word, text = ''] = /^(脚注|注|注释|脚标|角注|注脚|附注|尾注|页脚注?)(?:[：:]|\s+)(.+)$/s.exec(name) ?? []
  if (word === undefined || text.length < 2) return undefined
  const written = at.source.text.slice(at.start, at.end)
  const edits = written === `{{${name}}}` ? [{ ...at, text: `{{脚注：${text.trim()}}}` }] : []
  return error('figures/unknown-figure', `“{{${word}……}}”不是指标，也不是脚注的写法`, {
    at,
    hint: '要在页下加注的，写成 {{脚注：……}}',
    edits,
  })
}

/** A dot as Chinese input types it, between a figure's name and a form: 粮食产量。同比. */
function otherDot(name: string, figures: { has(name: string): boolean }): ReturnType<typeof withoutDot> {
  const [, figure = '', form = ''] =
    name.length > 100 ? [] : (/^(.+?)[ \t]?[。．·•・‧][ \t]?([^。．·•・‧\s]+)$/.exec(name) ?? [])
  return figures.has(figure) && formNames.includes(form) ? { figure, form, isForm: true } : undefined
}

/** `{{签约.同比.数}}`: which of the forms was meant only the writer can say. */
function severalForms(figure: string, asked: readonly string[], at: Reference['origin']): Diagnostic {
  const known = [...new Set(asked.map((one) => (formNames.includes(one) ? one : meantForm(one))))]
  const shown = known.flatMap((form) => (form === undefined ? [] : [referenceTo(figure, form)]))
  // The bare number of a rate has a form of its own.
  if (known.includes('同比') && known.includes('数')) shown.push(referenceTo(figure, '增速'))
  return error(
    'figures/unknown-form',
    asked.length > 1 ? `一处引用只能带一种写法，这里写了“${asked.join('”“')}”` : `“${asked[0] ?? ''}”后面多了一个点`,
    {
      at,
      hint:
        shown.length > 0
          ? `请只写一种，如 ${shown.join(' 或 ')}`
          : `可以用的写法：${Object.values(figureForms).join('、')}`,
    },
  )
}

const referenceTo = (figure: string, form: string): string => `{{${figure}${form && '.'}${form}}}`

/** The reference that was probably meant: a name nearly right, with a form behind a dot that is none, as Chinese input types it. */
function meant(name: string, figures: { has(name: string): boolean; keys(): Iterable<string> }): string | undefined {
  // The pattern looks at every blank from every place; no figure has such a name.
  if (name.length > 100) return undefined
  const [, before, form] = /^(.*?)\s*[.。．·:：、，,/\s]\s*([^.。．·:：、，,/\s]+)$/s.exec(name) ?? []
  const shown = form === undefined ? undefined : formNames.includes(form) ? form : meantForm(form)
  const figure = before && (figures.has(before) ? before : nearest(before, figures.keys()))
  const near = nearest(name, figures.keys())
  if (shown !== undefined && figure && (figure === before || !near)) {
    return `是不是 ${referenceTo(figure, shown)}？名称和写法之间用英文的点`
  }
  return near && `是不是“${near}”？`
}

/** Names are checked elsewhere; a selection may find nothing in this report's ledger. */
function emptySelection({ names }: FigureTable): Diagnostic[] {
  if (Array.isArray(names)) return []
  const message = names.of === 'all' ? '台账里还没有指标' : '台账里没有写了“上年”“上期”或“目标”的指标'
  return [
    warning('figures/empty-table', `${message}，表格是空的`, { at: names.origin, hint: '请补上台账，或不要这个表格' }),
  ]
}
