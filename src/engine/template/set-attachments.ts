import { plainText } from '../document/plain-text.ts'
import type { Attachment, FigureTable, Report, TableData } from '../model/report.ts'
import { isBare } from '../report/lists.ts'
import { plainProse } from '../report/prose.ts'
import { type Diagnostic, error, info, type Result, warning } from '../text/diagnostic.ts'
import { type Span, startOf } from '../text/source.ts'
import { saidOf } from './set-words.ts'
import type { SetAttachment, TemplateSet } from './types.ts'

type OfSet = Pick<TemplateSet, 'attachments' | 'title' | 'layers' | 'requires'>

/**
 * A report whose attachments that are named only hold the table that the set has for one of that name, with those that the
 * set gives to every report behind its own. Of the figures that a table names, the diagnostics tell which the report lacks.
 */
export function withSetAttachments(report: Report, set: OfSet): Result<Report> {
  const diagnostics: Diagnostic[] = []
  if (set.attachments.length === 0) return { value: report, diagnostics }
  const drawn = (one: SetAttachment, asked?: Attachment): TableData | undefined => {
    diagnostics.push(...missingFigures(one, { report, set, at: asked?.name.origin ?? startOf(report.source) }))
    const table = presentOnly(asked ? placedAt(one.table, asked.origin) : one.table, report, asked?.origin)
    if (!isEmpty(table)) return table
    if (asked) diagnostics.push(withoutTable(one, asked.name.origin))
    return undefined
  }
  const attachments = report.attachments.map((written) => {
    const one = isBare(written) && set.attachments.find(({ name }) => name === nameOf(written))
    const table = one && drawn(one, written)
    return table ? { ...written, exhibits: [table] } : written
  })
  const named = new Set(report.attachments.map(nameOf))
  for (const one of set.attachments) {
    const table = one.always && !named.has(one.name) && drawn(one)
    if (table) attachments.push(newAttachment(one, table))
  }
  return { value: { ...report, attachments }, diagnostics }
}

function newAttachment({ name, origin }: SetAttachment, table: TableData): Attachment {
  return { name: plainProse(name, origin), exhibits: [table], children: { items: [] }, origin }
}

/** An attachment that a report names is listed; without a table it has no page. */
function withoutTable({ name }: SetAttachment, at: Span): Diagnostic {
  const message = `附件“${name}”只印名称，没有表格：它的指标台账里一个也没有`
  return warning('template/empty-attachment', message, { at, hint: '请补上台账，或在“附件”里删去它' })
}

const nameOf = ({ name }: Attachment): string => name.paragraphs.map(plainText).join('')

/** The set's table at the place in the report that asks for it: there it can be changed. */
function placedAt(table: TableData, origin: Span): TableData {
  const { figures } = table
  if (!figures || Array.isArray(figures.names)) return { ...table, origin }
  return { ...table, figures: { ...figures, names: { ...figures.names, origin } }, origin }
}

const isEmpty = ({ figures }: TableData): boolean => Array.isArray(figures?.names) && figures.names.length === 0

/**
 * A table with those of the figures that it names which the report has; groups without any go. `at`: where the report asks
 * for it; of one that every report has, a figure's row comes from its place in the ledger.
 */
function presentOnly(table: TableData, { figures: ledger }: Report, at: Span | undefined): TableData {
  const { figures } = table
  if (!figures || !Array.isArray(figures.names)) return table
  const { names, groups, total, ...rest } = figures
  const has = (from: number, to: number) => names.slice(from, to).filter(({ name }) => ledger.has(name))
  const left = groups?.flatMap(({ from, count, subtotal, ...group }) => {
    const members = has(from, from + count).length
    if (members === 0) return []
    return [{ ...group, from: has(0, from).length, count: members, ...(known(subtotal, ledger) && { subtotal }) }]
  })
  const present: FigureTable = {
    ...rest,
    names: has(0, names.length).map(({ name, origin }) => ({ name, origin: at ?? ledger.get(name)?.origin ?? origin })),
    ...(left && { groups: left }),
    ...(known(total, ledger) && { total }),
  }
  return { ...table, figures: present }
}

const known = <T extends { name?: string }>(sum: T | undefined, ledger: Report['figures']): sum is T =>
  sum !== undefined && (sum.name === undefined || ledger.has(sum.name))

interface Asking {
  report: Report
  set: OfSet
  at: Span
}

function missingFigures(wanted: SetAttachment, { report, set, at }: Asking): Diagnostic[] {
  const { name: attachment, table, optional, about } = wanted
  const { names = [] } = table.figures ?? {}
  if (!Array.isArray(names)) return []
  // What the set requires besides has been told.
  const told = new Set(set.requires.figures)
  const absent = names.filter(({ name }) => !report.figures.has(name) && !told.has(name))
  const purpose = about === undefined ? '' : `（${about}）`
  const errors = absent.flatMap(({ name, origin }): Diagnostic[] => {
    if (optional.has(name)) return []
    const said = saidOf(set, name, origin)
    const message = `模板“${set.title}”要求有指标“${name}”，附件“${attachment}”要印${said}`
    const hint = `请在台账（figures.yaml）里加上“${name}: {值: ……, 单位: ……}”，数还没有来的写“值: 【待报】”；台账是表格的，加一行${purpose}`
    return [error('template/required-figure', message, { at, hint })]
  })
  const others = absent.filter(({ name }) => optional.has(name))
  if (others.length === 0) return errors
  const said = new Set(others.map(({ name }) => saidOf(set, name, undefined)))
  const listed = others.map(({ name }) => `“${name}”`).join('')
  const message = `附件“${attachment}”没有印${listed}，台账里没有${others.length > 1 ? '这些' : '这个'}指标${[...said].join('')}`
  const hint = `本单位有的，请在台账（figures.yaml）里加上；没有的不用管${purpose}`
  return [...errors, info('template/absent-figure', message, { at, hint })]
}
