import type { PrintedFigures } from '../../../engine/document/printed-figures.ts'
import { figuresMoved, type Stamp } from '../../../engine/document/stamp.ts'
import { dataOf } from '../../../engine/editions/facts.ts'
import { folderOf, inReport } from '../../../engine/editions/places.ts'
import { figuresSaid } from '../../../engine/editions/stamp.ts'
import { statedFigures } from '../../../engine/figures/stated.ts'
import { changedNumbers } from '../../../engine/impact/changed-numbers.ts'
import type { Report } from '../../../engine/model/report.ts'
import type { Kept } from '../../../engine/pull/kept.ts'
import { type Diagnostic, error } from '../../../engine/text/diagnostic.ts'
import { prepareReport } from '../../../node/engine.ts'
import { planFolders } from '../../../node/output/plan.ts'
import { findOneReport } from '../find/one-report.ts'
import { openTemplates } from '../find/open-templates.ts'

/** Whether a report's data are those that a file was made of. */
export interface MovedData {
  state: 'same' | 'moved' | 'unknown'
  /** The figures that say something else; what they said is known where the document is kept. */
  figures: { figure: string; before?: string; after: string }[]
  /** How many figures there were that are not there any more. */
  gone: number
  /** A file beside the ledger is another one; which words, `impact` tells. */
  otherTexts: boolean
  diagnostics: Diagnostic[]
}

/** Holds the data of a report against the stamp of a file. */
export async function movedData(
  stamp: Stamp,
  kept: Pick<Kept, 'snapshot'> | undefined,
  options: { data: string; templates?: string; project?: string },
): Promise<MovedData> {
  const nothing = { figures: [], gone: 0, otherTexts: false }
  // The file may be of anybody's making: a name that leads out of the folder is none of a report.
  const isName = planFolders('', [{ report: stamp.report }])[0]?.value !== undefined
  const found = isName ? findOneReport(stamp.report, options) : { problem: '' }
  if ('problem' in found) return { state: 'unknown', ...nothing, diagnostics: [noReport(stamp.report, options.data)] }
  const library = await openTemplates(options.templates, options.project)
  if ('problem' in library) return { state: 'unknown', ...nothing, diagnostics: [noReport(stamp.report, options.data)] }
  const { report, document, diagnostics } = await prepareReport(found.folder, library)
  if (!report || !document) {
    return { state: 'unknown', ...nothing, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }
  }
  if (dataOf(report).fingerprint === stamp.data) return { state: 'same', ...nothing, diagnostics: [] }
  const stated = await statedFigures(report)
  const isOfPaper = stamp.figures === '' && kept !== undefined
  const { changed, added, gone } = isOfPaper
    ? figuresStated(kept.snapshot.stated, stated)
    : figuresMoved(stamp.figures, figuresSaid(report), stamp.text)
  const { value: ledger } = await report.openLedger({ forms: true })
  const numbers = kept
    ? changedNumbers(kept.snapshot, { printed: new Map(), stated }, { document, ledger, nameThen: (name) => name })
    : []
  const names = [...new Set([...changed, ...added, ...numbers.map(({ figure }) => figure)])]
  return {
    state: 'moved',
    figures: names.map((figure) => {
      const number = numbers.find((one) => one.figure === figure)
      const after = number?.after ?? stated.get(figure)?.get('') ?? ''
      const form = number?.form === undefined ? '' : `${number.form} `
      return { figure, ...(number && { before: form + number.before }), after }
    }),
    gone,
    otherTexts: kept !== undefined && otherFiles(kept, report),
    diagnostics: [],
  }
}

/** The figures that came and went since a document was kept, by what the ledger stated of them; a paper has no fingerprints. */
function figuresStated(then: PrintedFigures, now: PrintedFigures): ReturnType<typeof figuresMoved> {
  const added = [...now.keys()].filter((name) => !then.has(name))
  return { changed: [], added, gone: [...then.keys()].filter((name) => !now.has(name)).length }
}

/** Whether a file that holds no figures holds something else. */
function otherFiles({ snapshot }: Pick<Kept, 'snapshot'>, report: Report): boolean {
  const folder = folderOf(report)
  const ledger = new Set([...report.figures.values()].map(({ origin }) => inReport(origin.source.path, folder)))
  const [was, is] = [snapshot.data.files, dataOf(report).files]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].some(
    (name) => !ledger.has(name) && was[name] !== is[name],
  )
}

/** Of a report that is not there. */
const noReport = (report: string, data: string): Diagnostic =>
  error('verify/no-report', `“${data}”里没有报告“${report}”，看不出数据改没改过`, {
    hint: '请用 --data 指明放这份报告的文件夹',
  })

/** What is told of the data since a document was made of them. */
export function movedLines({ state, figures, gone, otherTexts }: MovedData): string[] {
  if (state === 'unknown') return []
  if (state === 'same') return ['    数据还是生成它时的数据']
  const named = figures.map(
    ({ figure, before, after }) => `      ${figure}：${before === undefined ? '现在是' : `${before} → `}${after}`,
  )
  return [
    `    数据在那以后改过：${figures.length + gone > 0 ? `${figures.length + gone}个指标变了` : '指标没有变，变的是文字'}`,
    ...named,
    ...(gone > 0 ? [`      台账里少了${gone}个指标`] : []),
    ...(otherTexts && figures.length > 0 ? ['      文字也改过：用 impact 看'] : []),
  ]
}

/** The same as `--json` has it. */
export const jsonData = (moved: MovedData | undefined) =>
  moved && { state: moved.state, figures: moved.figures, gone: moved.gone }
