import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkSetLayout } from '../../../engine/build.ts'
import type { Library } from '../../../engine/library.ts'
import { defaultYear } from '../../../engine/new/answers.ts'
import { adviseOn } from '../../../engine/template/advice/index.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { unusedKeys } from '../../../engine/template/used-keys.ts'
import { type Diagnostic, sortDiagnostics } from '../../../engine/text/diagnostic.ts'
import { prepareReport } from '../../../node/engine.ts'
import { skeletonTexts } from '../../../node/new/make-files.ts'
import { examineExample } from './examine-example.ts'

/** A set as far as it came, and all there is to say of it. */
export interface ExaminedSet {
  set?: TemplateSet
  diagnostics: Diagnostic[]
}

/**
 * Examines a set without a report: itself, the words of its templates, the layout that it names, and the report that `new`
 * would make of its skeleton, which is built.
 */
export async function examineSet(name: string, library: Library): Promise<ExaminedSet> {
  const { value: set, diagnostics } = await library.set(name)
  if (!set) return { diagnostics }
  const skeleton = skeletonTexts(set, {
    template: name,
    unit: '某某单位',
    year: defaultYear(new Date()),
    language: 'zh',
  })
  const built = skeleton.value
    ? await prepareReport(skeletonFolder(set), library, { texts: skeleton.value })
    : undefined
  const found = [
    ...diagnostics,
    ...adviseOn(set),
    ...unusedKeys(set),
    ...(await checkSetLayout(set, library)),
    ...skeleton.diagnostics,
    ...(await examineExample(set, library)),
    // What is worth an information only is so of a report, not of a sample.
    ...(built?.diagnostics ?? []).filter((one) => one.severity !== 'info'),
  ]
  return { set, diagnostics: sortDiagnostics(withoutTwins(found)) }
}

/** The folder that the skeleton's report.yaml is in, of the set's own or of one that it extends. */
const skeletonFolder = ({ layers, folder }: TemplateSet): string =>
  layers.map((one) => join(one.folder, 'skeleton')).find((one) => existsSync(join(one, 'report.yaml'))) ??
  join(folder, 'skeleton')

/** The set and its layout are looked at for the skeleton once more. */
function withoutTwins(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(diagnostics.map((one) => [JSON.stringify([one.code, one.message, one.position]), one]))
  return [...once.values()]
}
