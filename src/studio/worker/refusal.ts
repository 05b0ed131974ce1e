import { NotForThePage } from '../outline/read-rows.ts'

const unknown = '里有这个页面不认识的写法，为了不弄坏它，这里不能改'

/** Why a file is not written. */
export const refusedFile = (name: string): string => `“${name.replace(/\.yaml$/, '')}”${unknown}`

/** Why a figure is not renamed. */
export const refusedName = (name: string): string =>
  `正文里引用了这个指标，名称不能是“${name}”：请只用文字和数字，点后面不写“同比”这样的字`

/** Why a report is not opened. */
export function refusal(caught: unknown): string {
  if (caught instanceof NotForThePage) return `这份报告的文件${unknown}`
  return caught instanceof Error && caught.message.includes('：')
    ? caught.message
    : `这份报告打不开（${String(caught)}）`
}
