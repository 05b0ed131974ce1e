import { error } from '../../../engine/text/diagnostic.ts'
import type { Outcome } from './build-one.ts'

/** What came of a report at which the program itself failed: our mistake, which must not cost the other reports. */
export function crashed(folder: string, report: string, problem: unknown): Outcome {
  const message = problem instanceof Error ? problem.message : String(problem)
  const diagnostic = error('build/worker-failed', `生成“${folder}”时程序出错：${message}`, {
    hint: '这是程序的缺陷，请把报告文件夹发给维护者',
  })
  return { report, characters: 0, outputs: [], diagnostics: [diagnostic] }
}
