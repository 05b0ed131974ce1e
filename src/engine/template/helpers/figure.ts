import { figureForm } from '../../terms/forms.ts'
import { pendingText } from '../../terms/pending.ts'
import { error, warning } from '../../text/diagnostic.ts'
import { isString } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{figure "签约人数" form="同比"}}`: a figure that the set requires, in one of the forms that texts have. */
export const figure: Helper = {
  name: 'figure',
  title:
    '印出必备的指标；form 为写法：数、同比、增速、增减、上年、环比、环比增速、环比增减、上期、目标、完成率、占比、万、亿',
  parameters: [{ title: '指标', accepts: ['text'] }],
  options: { form: 'form' },
  figures: 'one',
  result: 'inline',
  run([name], { form: written }, { ledger, at, report }) {
    const form = written !== undefined && isString(written) ? figureForm(written) : undefined
    if (name === undefined || !isString(name)) return { type: 'inline', children: [] }
    const printed = ledger?.print(name, form)
    if (printed && 'text' in printed) {
      if (printed.doubt) report(warning(printed.doubt.code, printed.doubt.message, { at, hint: printed.doubt.hint }))
      const node = { type: 'figure-text' as const, name, ...(form && { form }), value: printed.text, origin: at }
      return { type: 'inline', children: [node] }
    }
    if (printed) {
      const place = ledger?.figures.get(name)?.origin
      const related = place ? [{ message: `“${name}”在台账的这里`, at: place }] : []
      report(error(printed.code, printed.message, { at, hint: printed.hint, related }))
    }
    // A hole in a text that no document is made of.
    return { type: 'inline', children: [{ type: 'figure-text', name, value: pendingText, origin: at }] }
  },
}
