import { readAmount } from '../terms/written-amount.ts'
import { asRun } from '../text/as-run.ts'
import { nearest } from '../text/nearest.ts'
import { positionOf, type Span } from '../text/source.ts'
import { childOf, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import { doubtsOf } from './doubts.ts'
import { isSame, readNumber } from './new-number.ts'
import { fieldNames, type NumberField, readField, valueField } from './number-field.ts'
import { numberAt, numberIn } from './number-in.ts'
import {
  type Correction,
  isRefused,
  type LedgerFile,
  type NotCorrected,
  notCorrected,
  type Placed,
  type TakenYear,
  type Wanted,
} from './types.ts'

/** A correction as it will stand in the file, or why there is none; `isThere`: the ledger says so already. */
export type Planned = (Correction & { placed: Placed; isThere?: true }) | NotCorrected

/** What a wanted correction comes to in a ledger; nothing is changed yet. */
export function planCorrection(ledger: LedgerFile, wanted: Wanted, command: CommandFor): Planned {
  const field = wanted.field === undefined ? valueField : readField(wanted.field)
  if ('near' in field) {
    const near = field.near === undefined ? '' : `是不是“${field.near}”？`
    return notCorrected(`没有“${wanted.field}”这一项`, `${near}可以更正的有：${fieldNames}、历年2021`)
  }
  const entry = ledger.root.entries.get(wanted.figure)
  if (!entry) return unknownFigure(ledger, wanted.figure)
  if (field.key === 'value') {
    const other = workedOut(ledger, entry, wanted, command)
    if (other) return other
  }
  return planNumber(ledger, entry, field, wanted, command)
}

function planNumber(
  ledger: LedgerFile,
  entry: YamlEntry,
  field: NumberField,
  wanted: Wanted,
  command: CommandFor,
): Planned {
  const { figure } = wanted
  const node = numberAt(entry, field)
  const written = numberIn(node)
  const taken = field.key === 'previous' && !node ? ledger.taken.get(figure) : undefined
  const unit = ledger.figures.get(figure)?.unit || (taken?.unit ?? '')
  const before = taken?.digits ?? written
  if (before === undefined) return notCorrected(`“${figure}”的“${field.shown}”在台账里不是一个数`, '请直接改台账')
  const other = guard(wanted, field, before, unit)
  if (other) return other
  // A figure that has neither number nor unit takes the one that it is given.
  const given = unit === '' && before === '' ? readAmount(wanted.value) : undefined
  const newUnit = given && 'digits' in given ? given.unit : ''
  const now = readNumber(wanted.value, unit || newUnit, before)
  if (isRefused(now)) return now
  const isOne = before !== '' && isSame(before, now.digits)
  return {
    figure,
    field,
    before,
    after: now.digits,
    unit: unit || newUnit,
    position: positionOf(spanOf(entry, node)),
    doubts: [...(taken ? [takenFrom(taken)] : []), ...doubtsOf(before, now.digits, unit, now.from)],
    ...(taken && { instead: insteadOf(taken, command) }),
    placed: { figure, field, digits: now.digits, ...(newUnit !== '' && { unit: newUnit }) },
    ...(isOne && !(wanted.respell && before !== now.digits) && { isThere: true as const }),
  }
}

const takenFrom = ({ report, figure, isPrevious }: TakenYear): string =>
  `这个数取自“${report}”的“${figure}”${isPrevious ? '的上年' : ''}，写在这里以后就不再跟着那份报告变`

const insteadOf = ({ report, figure, isPrevious }: TakenYear, command: CommandFor): string =>
  `请在那份报告里更正，这里跟着变：${command(figure, report)}${isPrevious ? ' --field 上年' : ''}`

/** 原数: nothing is written over a number that is another one. */
function guard({ figure, old }: Wanted, field: NumberField, before: string, unit: string): NotCorrected | undefined {
  if (old === undefined) return undefined
  const read = readNumber(old, unit, before)
  if (isRefused(read)) return { message: `原数（--old）读不出来：${read.message}，没有改`, hints: read.hints }
  if (before !== '' && isSame(read.digits, before)) return undefined
  const now = before === '' ? '还没有数' : `是${before}${unit}`
  const message = `“${figure}”的“${field.shown}”在台账里${now}，不是${read.digits}${unit}，没有改`
  return notCorrected(message, '请核对原数；可能已经有人更正过')
}

/** A command that corrects a figure: of this report, or of the one that a path from its folder names. */
export type CommandFor = (figure: string, report?: string) => string

const spanOf = (entry: YamlEntry, node: YamlNode | undefined): Span => node?.span ?? entry.key

/** So many names that hold what was written may be offered. */
const mostOffered = 3

function unknownFigure({ root }: LedgerFile, name: string): NotCorrected {
  const near = nearest(name, root.entries.keys())
  // People say 就诊率 for 县域就诊率.
  const longer = [...root.entries.keys()].filter((one) => name.length > 1 && one.includes(name))
  const meant = near !== undefined || longer.length > mostOffered ? (near === undefined ? [] : [near]) : longer
  const hint =
    meant.length === 0
      ? `用 ${asRun('figures')} 看台账里有哪些指标`
      : `是不是${meant.map((one) => `“${one}”`).join('、')}？`
  return notCorrected(`台账里没有“${name}”`, hint)
}

/** A figure without a number of its own: what it rests on is to be corrected instead. */
function workedOut(ledger: LedgerFile, { value }: YamlEntry, { figure }: Wanted, command: CommandFor) {
  const from = ledger.figures.get(figure)?.from
  if (from) {
    const message = `“${figure}”取自“${from.report}”的“${from.figure}”，不能在这里更正`
    return notCorrected(message, '请在那份报告里更正，这里跟着变：', `  ${command(from.figure, from.report)}`)
  }
  const formula = childOf(value, 'formula')
  if (formula?.kind === 'text') {
    const names = namesIn(formula.value, [...ledger.figures.keys()])
    return notCorrected(
      `“${figure}”是用公式算的（${formula.value}），不能直接更正`,
      ...(names.length > 0
        ? ['请更正算它用的数：', ...names.map((name) => `  ${shownFigure(ledger, name)}  ${command(name)}`)]
        : []),
    )
  }
  return undefined
}

/** 签约人数（87.7万人） */
function shownFigure({ figures }: LedgerFile, name: string): string {
  const one = figures.get(name)
  const number = one?.value
    ? one.value + one.unit
    : one?.from
      ? `取自“${one.from.report}”`
      : one?.formula === undefined
        ? '还没有报来'
        : '也是公式'
  return `${name}（${number}）`
}

/** The figures that a formula names, the longest names first, so that one inside another is not taken for it. */
export function namesIn(formula: string, names: readonly string[]): string[] {
  let rest = formula
  const found = [...names]
    .sort((a, b) => b.length - a.length)
    .filter((name) => {
      if (!rest.includes(name)) return false
      rest = rest.replaceAll(name, ' ')
      return true
    })
  return found.sort((a, b) => formula.indexOf(a) - formula.indexOf(b))
}
