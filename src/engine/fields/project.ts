import * as z from 'zod'
import { isVersion } from '../text/versions.ts'
import { issueAt, parsed, refuse } from '../yaml/values.ts'
import { type Fields, field, mapOf } from './field.ts'
import { isName } from './values.ts'

/** zongjie.yaml: where a working folder keeps what, and which template sets its reports are made with. */

const folder = () =>
  parsed((written) =>
    written === '' || /[\p{Cc}]/u.test(written)
      ? refuse('应为一个文件夹', { hint: '请写文件夹的名称，从 zongjie.yaml 所在的文件夹数起，如 data' })
      : written,
  )

const version = parsed((written) =>
  isVersion(written)
    ? written
    : refuse('应为一套模板的版本，如 1.2.0', { hint: '请写三个用点隔开的数字，与那套模板的“版本”相同' }),
)

/** The sets by their names. */
const setsFields: Fields = { '*': field([], '模板的名称和版本', version) }

const sets = z.record(z.string(), version).superRefine((written, context) => {
  for (const name of Object.keys(written)) {
    if (isName(name)) continue
    const params = { hint: '模板的名称由小写字母、数字和连字符组成，如 jianghai: 1.2.0' }
    context.addIssue(issueAt([name], '应为模板的名称和版本', params))
  }
})

/** zongjie.yaml. */
export const projectFields = {
  data: field('数据', '放报告的文件夹', folder(), { manual: '放报告的文件夹，默认 data' }),
  templates: field('模板', '放模板的文件夹', folder(), { manual: '放模板的文件夹，默认 templates' }),
  output: field(['输出', 'out'], '输出文件夹', folder(), { manual: '输出文件夹，默认 output' }),
  sets: field('采用', '用到的模板和它们的版本', sets, {
    keys: setsFields,
    manual: '这里的报告用到的模板和它们的版本，如 {jianghai: 1.2.0}；`template add` 会写上',
  }),
}

export const projectSchema = mapOf(projectFields)
