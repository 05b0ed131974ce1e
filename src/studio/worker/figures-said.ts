import type { PreparedReport } from '../../engine/build.ts'
import { isComputed } from '../../engine/figures/plain.ts'
import type { Report } from '../../engine/model/report.ts'
import { type FigureForm, figureForms } from '../../engine/terms/forms.ts'
import type { FigureSaid } from './protocol.ts'

/** What a form is called where its own name would not be understood beside 数. */
const titles: Partial<Record<FigureForm, string>> = { value: '数（不带单位）', wan: '以万计', yi: '以亿计' }

const forms = Object.keys(figureForms) as FigureForm[]

/** What each figure of a report says in each form that a reference can ask for, for the chips in its text. */
export async function figuresSaid({ report, draft }: PreparedReport): Promise<FigureSaid[]> {
  const readable = report ?? draft?.report
  return readable && readable.figures.size > 0 ? saidOf(readable) : []
}

async function saidOf({ figures, openLedger }: Report): Promise<FigureSaid[]> {
  const { value: open } = await openLedger({ forms: false })
  return [...figures].flatMap(([name, figure]) => {
    const said: FigureSaid['forms'] = []
    const add = (form: FigureForm | undefined, title: string): void => {
      const printed = open.print(name, form)
      if (printed && 'text' in printed) said.push({ form: form ? figureForms[form] : '', title, says: printed.text })
    }
    add(undefined, '数')
    if (isComputed(figure)) for (const form of forms) add(form, titles[form] ?? figureForms[form])
    return said.length > 0 ? [{ name, forms: said }] : []
  })
}
