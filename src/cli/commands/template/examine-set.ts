import { existsSync, readFileSync } from 'node:fs'
import path, { join } from 'node:path'
import { checkSetLayout } from '../../../engine/build.ts'
import { sourceOf } from '../../../engine/host/sources.ts'
import type { Library } from '../../../engine/library.ts'
import { defaultYear } from '../../../engine/new/answers.ts'
import { adviseOn } from '../../../engine/template/advice/index.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { unusedKeys } from '../../../engine/template/used-keys.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { type Diagnostic, error, sortDiagnostics, succeeded, warning } from '../../../engine/text/diagnostic.ts'
import { lineText, type SourceFile, startOf } from '../../../engine/text/source.ts'
import { prepareReport, renderReport } from '../../../node/engine.ts'
import { shownPath } from '../../../node/files.ts'
import { skeletonTexts } from '../../../node/new/make-files.ts'
import { expectationAmong } from '../../../node/sets/expectation.ts'
import { filesOf } from '../../../node/sets/set-files.ts'
import { inQuotes } from '../../console/start-words.ts'

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

/** Builds the example of a set's own folder, and compares it with what the set says that it comes to. */
async function examineExample(set: TemplateSet, library: Library): Promise<Diagnostic[]> {
  const names = [...filesOf(set.folder).keys()]
  if (!names.includes('example/report.yaml')) return []
  const prepared = await prepareReport(path.join(set.folder, 'example'), library)
  const found = prepared.diagnostics.filter((one) => one.severity !== 'info')
  const { report } = prepared
  if (prepared.set && prepared.set.name !== set.name && report) {
    const hint = `请在范例的 report.yaml 里写“模板: ${set.name}”`
    const message = `范例用的是模板“${prepared.set.name}”，不是“${set.name}”`
    return [...found, error('set/example', message, { at: report.template.origin, hint })]
  }
  const expected = expectationAmong(names)
  const built = succeeded(found) ? renderReport(prepared, ['md']) : undefined
  if (!built || !report) return found
  if (expected === undefined) {
    const hint = `请运行 ${toBuild(set)}，把生成的 .md 存成 example/expected.md，以后改了模板就知道印得一样不一样`
    return [...found, warning('set/no-expectation', '范例没有写明应当印成什么', { at: startOf(report.source), hint })]
  }
  const file = path.join(set.folder, expected)
  const source = sourceOf(readFileSync(file, 'utf8'), shownPath(file))
  const differs = difference(set, source, sourceOf(Buffer.from(built.outputs[0]!.bytes).toString('utf8'), ''))
  return differs ? [...found, differs] : found
}

/** How the Markdown of the example is made. */
const toBuild = ({ folder }: TemplateSet): string =>
  asRun(`build ${inQuotes(shownPath(path.join(folder, 'example')))} --format md --out 范例`)

function difference(set: TemplateSet, expected: SourceFile, printed: SourceFile): Diagnostic | undefined {
  const [want, have] = [expected.text.trimEnd().split('\n'), printed.text.trimEnd().split('\n')]
  const at = want.findIndex((line, index) => line.trimEnd() !== have[index]?.trimEnd())
  const line = at < 0 && have.length > want.length ? want.length : at
  if (line < 0) return undefined
  const start = expected.text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0)
  const now = have[line] === undefined ? '已经结束' : `是“${lineText(printed, line + 1)}”`
  const hint = `是有意改的，运行 ${toBuild(set)}，用生成的 .md 代替它；不是的，请改模板`
  const place = {
    source: expected,
    start: Math.min(start, expected.text.length),
    end: start + (want[line]?.length ?? 0),
  }
  return error('set/example', `范例印出来的和这里不同：第${line + 1}行现在${now}`, { at: place, hint })
}
