import type { PreparedReport } from '../../engine/build.ts'
import type { TemplateSet } from '../../engine/template/types.ts'
import { type Diagnostic, info } from '../../engine/text/diagnostic.ts'
import type { OutputRecord, RecordedSet } from '../../node/output/record.ts'
import { setFingerprint } from '../../node/set-fingerprint.ts'

/** A set as the record is to know it. */
export const recordedSet = (set: TemplateSet): RecordedSet => ({
  name: set.name,
  version: set.version,
  fingerprint: setFingerprint(set),
})

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
    return [
      info('build/other-set', message, { at, hint: '请确认是有意换的；单位自己的模板要用 --templates 指明文件夹' }),
    ]
  }
  if (last.fingerprint === now.fingerprint) return []
  const message = `模板 ${now.name} ${now.version} 的内容和上次生成时的不一样，版本却相同`
  return [
    info('build/other-set', message, {
      at,
      hint: '请确认用的是同一套模板（--templates）；改过模板的，请同时改它的版本',
    }),
  ]
}
