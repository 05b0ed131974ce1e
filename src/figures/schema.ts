import * as z from 'zod'
import { integer, parsed, refuse, scalar } from '../yaml/fields.ts'

/** The ledger: figures by their names, each number kept as the digits that were written. */

const numberJson = { type: ['number', 'string'] }

/** A decimal number as written; anything else is told how to be written. */
export const decimal = () =>
  parsed((written) => {
    if (/^[+-]?\d+(\.\d+)?$/.test(written)) return written
    return refuse('应为数字', { code: 'figures/not-a-number', hint: adviceFor(written) })
  }, numberJson)

function adviceFor(written: string): string {
  if (/[０-９．－−–—，。]/.test(written)) return '数字、小数点和负号请用半角，如 30.5、-12'
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) return '请删去千分位的逗号'
  if (/^[+-]?[\d.]+\s*[^\d\s.eE]+$/.test(written)) return '单位请写在“单位”里，“值”只写数字'
  return '请只写数字和小数点，如 877483 或 30.5'
}

/** 允许误差: the difference, or the difference and why it is accepted. */
const tolerance = z.union([decimal(), z.strictObject({ value: decimal(), reason: scalar().optional() })])

const figureMap = z
  .strictObject({
    value: decimal().optional(),
    unit: scalar().optional(),
    previous: decimal().optional(),
    'last-period': decimal().optional(),
    target: decimal().optional(),
    max: decimal().optional(),
    min: decimal().optional(),
    formula: scalar().optional(),
    sum: z.array(scalar()).optional(),
    'share-of': scalar().optional(),
    decimals: integer(0, 10).optional(),
    tolerance: tolerance.optional(),
    source: scalar().optional(),
    note: scalar().optional(),
  })
  .superRefine((figure, context) => {
    if (figure.value === undefined && figure.formula === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: '缺少“值”',
      })
    }
    if (figure.value !== undefined && figure.formula !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['formula'],
        message: '“值”和“公式”不能同时写',
        params: { code: 'figures/value-and-formula', hint: '用公式算的指标不写“值”' },
      })
    }
  })

/** `签约人数: 877483人`: what a ledger wants instead is shown with the figure's own number. */
const shorthand = z
  .unknown()
  .transform((written, context): z.infer<typeof figureMap> => {
    if (typeof written !== 'string') {
      // Not meant as a shorthand: what is wrong with it the other branch says.
      context.addIssue({ code: 'invalid_type', expected: 'object', input: written })
      return z.NEVER
    }
    const [, value, unit] = /^\s*([+-]?[\d.]+)\s*([^\s{}[\]]*)/.exec(written) ?? []
    const example = value ? `{值: ${value}${unit ? `, 单位: ${quoted(unit)}` : ''}}` : '{值: 877483, 单位: 人}'
    context.addIssue({
      code: 'custom',
      message: '指标应写成一组“键: 值”，这里却是文字',
      params: { code: 'data/wrong-type', hint: `请写成 ${example}` },
    })
    return z.NEVER
  })
  .meta({ json: { not: {} } })

/** `%` cannot start a plain text in YAML. */
const quoted = (unit: string): string => (/^[%@`&*!|>'"#,[\]{}]/.test(unit) ? `'${unit}'` : unit)

/** A figure of the ledger. */
export const figureSchema = z.union([figureMap, shorthand])

/** figures.yaml, or `figures` (指标) of report.yaml. */
export const figuresSchema = z.record(z.string(), figureSchema)

export type FiguresData = z.output<typeof figuresSchema>
