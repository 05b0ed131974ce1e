import { exactSpan, spanIn, type TextParagraph } from '../../document/running-text.ts'
import type { Figure } from '../../model/report.ts'
import { figureForms } from '../../terms/forms.ts'
import { type Diagnostic, warning } from '../../text/diagnostic.ts'
import type { SourceEdit, Span } from '../../text/source.ts'
import type { StatedForm } from '../stated.ts'
import type { Candidate } from './judge.ts'
import { sentenceAt } from './mentions.ts'
import { movementBefore } from './movement.ts'
import type { Resting } from './resting.ts'
import { isRate, significant } from './statement.ts'

/** A place where an earlier value of a figure, or a rate that followed from it, still stands typed. */
export interface Leftover {
  figure: string
  /** In Chinese; absent for the figure itself. */
  form?: string
  /** The words as they stand there. */
  text: string
  /** What the ledger said, and what it says now; absent when it says nothing any more. */
  before: string
  after?: string
  /** What to write instead. */
  reference: string
  at: Span
  diagnostic: Diagnostic
}

export function toLeftover(candidate: Candidate, { name, origin }: Figure): Leftover | undefined {
  const { typed, statement, now, context } = candidate
  const { form, text: before, direction } = statement
  const { paragraph } = context
  const { end } = typed.number
  let { start } = typed.number
  const words = paragraph.text.slice(start, end)
  // 增长8.0% is what the form prints, 8.0% a part of it.
  const said = direction && form !== '' ? movementBefore(paragraph.text.slice(0, start)) : undefined
  const isBare = direction !== undefined && (!said || (said.noun && !said.down))
  if (said && !isBare) start = said.start
  const text = paragraph.text.slice(start, end)
  const at = spanIn(paragraph, start, end)
  if (!at) return undefined
  const shown = form === '' ? amountForm(candidate) : rateForm(form, isBare)
  const reference = `{{${name}${shown === undefined ? '' : `.${shown}`}}}`
  const after = now?.text
  const of = form === '' ? `“${name}”` : `“${name}”的${figureForms[form]}`
  const is = candidate.relation === 'exact' ? `是${of}改正以前的数` : `像是按${of}改正以前的数（${before}）写的`
  const keep = keepWords(origin, words)
  const hint = `${after === undefined ? '请核对' : `写成 ${reference}`}；确实不是这个数，就在台账的“${name}”${keep}`
  const edits =
    after !== undefined && shown !== '万' && shown !== '亿' ? editsOf(candidate, start, text, reference) : []
  return {
    figure: name,
    ...(form !== '' && { form: figureForms[form] }),
    text,
    before,
    ...(after !== undefined && { after }),
    reference,
    at,
    diagnostic: warning(
      'figures/leftover',
      `“${text}”${is}，${after === undefined ? '现在台账里没有这个数' : `现在是${after}`}`,
      { at, hint, edits },
    ),
  }
}

/** How to say in the ledger that a number is meant. */
const keepWords = ({ source }: Span, words: string): string =>
  source.sheet ? `那一行的“留用”列里写上 ${words}` : `下写上 留用: [${words}]`

/** A number that was worked out from what the ledger said of a figure: 占全年的28.6%. */
export function restingLeftover(
  { typed, other, correction, sign, figureFirst, digits }: Resting,
  paragraph: TextParagraph,
  { name, origin }: Figure,
): Leftover | undefined {
  const { start, end } = typed.number
  const at = spanIn(paragraph, start, end)
  if (!at) return undefined
  const text = paragraph.text.slice(start, end)
  const beside = paragraph.text.slice(other.number.start, other.number.end)
  const before = (figureFirst ? [correction.before.text, beside] : [beside, correction.before.text]).join(sign)
  const after = text.replace(typed.number.digits, digits)
  const advice = digits.startsWith('-') ? '增减反了，请改写这句话' : `写成 ${after}`
  const message = `“${text}”是按“${name}”改正以前的数算的（${before}），现在算出来是${after}`
  const hint = `${advice}；不是这样算的，就在台账的“${name}”${keepWords(origin, text)}`
  return {
    figure: name,
    text,
    before,
    after,
    reference: after,
    at,
    diagnostic: warning('figures/leftover', message, { at, hint }),
  }
}

/** A number whose unit the table has in its head is printed without; another scale by a form of its own. */
function amountForm({ typed, statement, now, context }: Candidate): '万' | '亿' | '数' | undefined {
  const { number, unitAbove, scale } = typed
  const { unit } = now ?? statement
  if (!unitAbove && number.unit.name === '' && number.scale === 0) {
    return context.paragraph.cell && unit.name !== '' ? '数' : undefined
  }
  return unitAbove && scale === unit.scale ? '数' : scaled(scale, unit.scale)
}

/** The bare rate where nothing says the direction: 增幅达8.0%, a cell. */
const rateForm = (form: Exclude<StatedForm, ''>, bare: boolean): string =>
  bare && form === 'yoy' ? figureForms.growth : bare && form === 'pop' ? figureForms['pop-growth'] : figureForms[form]

/** 87.7万 of a figure in 人 is printed by a form of its own. */
function scaled(scale: number, own: number): '万' | '亿' | undefined {
  if (scale === own) return undefined
  return scale === 4 ? '万' : scale === 8 ? '亿' : undefined
}

/** Only the very words that the reference printed, said of the figure, and where YAML reads a `{` as text. */
function editsOf(
  { typed, statement, context, certain }: Candidate,
  start: number,
  text: string,
  reference: string,
): SourceEdit[] {
  const { number } = typed
  if (!certain || text !== statement.text || significant(number) < (isRate(statement.form) ? 2 : 3)) return []
  const [from] = sentenceAt(context.paragraph.text, start, number.end)
  if (statement.form === '' && otherTime.test(context.paragraph.text.slice(from, start))) return []
  const span = exactSpan(context.paragraph, start, number.end)
  return span && /[\u4e00-\u9fff，、；：。（]/.test(span.source.text[span.start - 1] ?? '')
    ? [{ ...span, text: reference }]
    : []
}

/** Words after which a number may be of another time. */
const otherTime = /上年|去年|同期|前年|年初|目标|计划|力争|预计|(?:19|20)\d\d年/
