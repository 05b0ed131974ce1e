import path from 'node:path'
import { type Diagnostic, info } from '../../../engine/text/diagnostic.ts'
import { readSource } from '../../../node/files.ts'

/** 样例: 是 on a line of its own, where a report's keys stand. */
const mark = /^(?:样例|sample)[ \t]*:[ \t]*(?:是|true)[ \t]*(?:#.*)?$/m

/** True for a report that shows what can be done, and is nobody's work. */
export function isSample(folder: string): boolean {
  return mark.test(readSource(path.join(folder, 'report.yaml')).value?.text ?? '')
}

/**
 * The reports that are meant when none is named: a person's own, or the samples while there are no others. Samples that
 * are passed over are reported, since whoever begins with a copy of one may forget the mark.
 */
export function withoutSamples(folders: readonly string[]): { folders: string[]; diagnostics: Diagnostic[] } {
  const samples = new Set(folders.filter(isSample))
  if (samples.size === 0 || samples.size === folders.length) return { folders: [...folders], diagnostics: [] }
  const names = [...samples].map((folder) => path.basename(folder))
  const named = names.length > 3 ? `${names.slice(0, 3).join('、')}等${names.length}份` : names.join('、')
  const reported = info('report/samples', `样例没有处理：${named}（report.yaml 里写着“样例: 是”）`, {
    hint: '要处理它们，请写出名称或加上 --samples；如果是用样例改成的报告，请删去“样例”这一行',
  })
  return { folders: folders.filter((folder) => !samples.has(folder)), diagnostics: [reported] }
}
