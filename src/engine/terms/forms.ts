/** The forms in which a figure can be printed, `{{name.form}}`, by their English names. */
export const figureForms = {
  value: '数',
  yoy: '同比',
  // Before 增速: of forms that are as near to 增減 the first is proposed.
  change: '增减',
  growth: '增速',
  previous: '上年',
  pop: '环比',
  'pop-change': '环比增减',
  'pop-growth': '环比增速',
  'last-period': '上期',
  target: '目标',
  completion: '完成率',
  share: '占比',
  wan: '万',
  yi: '亿',
} as const

export type FigureForm = keyof typeof figureForms

const english = new Map<string, FigureForm>(
  (Object.entries(figureForms) as [FigureForm, string][]).flatMap(([form, chinese]) => [
    [form, form],
    [chinese, form],
  ]),
)

/** The English name of a form in either language; `undefined` when there is no such form. */
export function figureForm(written: string): FigureForm | undefined {
  return english.get(written)
}

/** Every name of a form, in both languages. */
export const formNames: readonly string[] = [...english.keys()]
