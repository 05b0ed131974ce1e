import type { PreparedReport } from '../../../engine/build.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { type Diagnostic, info } from '../../../engine/text/diagnostic.ts'
import type { OutputRecord, RecordedSet } from '../../../node/output/record-types.ts'
import { setFingerprint } from '../../../node/set-fingerprint.ts'

/** A set as the record is to know it. */
export const recordedSet = (set: TemplateSet): RecordedSet => ({
  name: set.name,
  version: set.version,
  fingerprint: setFingerprint(set),
  ...(set.layers.length > 1 && { bases: basesOf(set) }),
})

const basesOf = ({ layers }: TemplateSet): string =>
  layers
    .slice(1)
    .map(({ name, version }) => `${name} ${version}`)
    .join('、')

/**
 * Tells when the files that are there were made with another set than this one: of two that have one name nobody would see
 * it, as when `--templates` was forgotten.
 */
export function otherSet({ set: last }: OutputRecord, { set, report }: PreparedReport): Diagnostic[] {
  if (!set || !report || !last) return []
  const now = recordedSet(set)
  const at = report.template.origin
  if (last.name !== now.name || last.version !== now.version) {
    const message = `上次生成用的模板是 ${last.name} ${last.version}，这次是 ${now.name} ${now.version}`
    const hint = '请确认是有意换的；单位自己的模板要用 --templates 指明文件夹'
    return [info('build/other-set', message, { at, hint })]
  }
  if (last.fingerprint === now.fingerprint) return []
  // A new version of what it extends is no change of its own.
  if (last.bases !== undefined && now.bases !== undefined && last.bases !== now.bases) {
    const message = `模板 ${now.name} ${now.version} 继承的模板换了：上次是 ${last.bases}，这次是 ${now.bases}`
    return [info('build/other-set', message, { at, hint: '请看看印出来的有没有变化' })]
  }
  const whose = now.bases === undefined ? '的内容' : `或它继承的模板（${now.bases}）的内容`
  const message = `模板 ${now.name} ${now.version} ${whose}和上次生成时的不一样，版本却相同`
  const hint = '请确认用的是同一套模板（--templates）；改过模板的，请同时改它的版本'
  return [info('build/other-set', message, { at, hint })]
}
