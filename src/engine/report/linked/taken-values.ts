import type { Host } from '../../host/host.ts'
import type { Figure } from '../../model/report.ts'
import { isPending } from '../../terms/pending.ts'
import { asRun } from '../../text/as-run.ts'
import { type Diagnostic, error, type Result } from '../../text/diagnostic.ts'
import { inOtherUnit } from './convert.ts'
import { otherTime } from './other-time.ts'
import { type LinkContext, lacksYear } from './types.ts'
import {
  folderAt,
  isTaken,
  type Links,
  type NotTaken,
  type Step,
  stepsShown,
  takenFrom,
  withTaken,
} from './value-of.ts'

/** The figures with the values that they have from other ledgers; what cannot be had is an error at its place. */
export async function withValues(
  figures: ReadonlyMap<string, Figure>,
  links: Links,
  { host, folder, rounding }: LinkContext,
): Promise<Result<Map<string, Figure>>> {
  const diagnostics: Diagnostic[] = []
  const own = host.files.real(folder) ?? folder
  const value = new Map(figures)
  const circles = new Set<string>()
  for (const figure of figures.values()) {
    if (!figure.from) continue
    const taken = await takenFrom(links, host, own, figure, [{ folder: own, figure: figure.name }], rounding)
    if (isTaken(taken)) {
      const from = { folder: folderAt(host, own, figure.from.report), figure: figure.from.figure }
      const past = taken.previous === undefined && lacksYear(figure) ? await pastOf(links, host, from) : undefined
      const settings = { decimals: figure.decimals, rounding }
      const previous = taken.previous ?? (past && inOtherUnit(past.digits, past.unit, taken.unit, settings))
      value.set(figure.name, withTaken(figure, { ...taken, ...(previous !== undefined && { previous }) }))
      continue
    }
    // Without a number, it is one that has a mistake of its own.
    value.set(figure.name, { ...figure, pending: [] })
    if (taken.why === 'cycle') {
      const key = taken.steps
        .slice(1)
        .map((step) => `${step.folder}\n${step.figure}`)
        .sort()
        .join('\n\n')
      if (circles.has(key)) continue
      circles.add(key)
    }
    diagnostics.push(notTaken(figure, taken))
  }
  return { value, diagnostics }
}

/** Why a figure has no number from the other ledger, at its place. */
function notTaken(figure: Figure, found: NotTaken): Diagnostic {
  const { report, figure: name } = figure.from!
  const [atReport, atFigure] = [figure.place(['from', 'report']), figure.place(['from', 'figure'])]
  switch (found.why) {
    case 'missing':
      return error('figures/from-missing', `“${figure.name}”取自的报告“${report}”找不到`, {
        at: atReport,
        hint: '请写从本报告文件夹出发的路径，如 ../jia-2023',
      })
    case 'unreadable':
      return error('figures/from-unreadable', `“${figure.name}”取自的报告“${report}”，它的台账读不出来`, {
        at: atReport,
        hint: `请先用 ${asRun('check')} 检查那份报告`,
      })
    case 'unknown':
      return error('figures/from-unknown', `“${report}”的台账里没有指标“${found.figure}”`, {
        at: atFigure,
        hint: found.near === undefined ? '请检查指标的名称' : `是不是“${found.near}”？`,
      })
    case 'no-value':
      return error('figures/from-no-value', `“${report}”的“${name}”算不出来，“${figure.name}”没有数`, {
        at: atFigure,
        hint: `请先用 ${asRun('check')} 检查那份报告`,
      })
    case 'other-unit':
      return error(
        'figures/from-unit',
        `“${figure.name}”的单位是${found.unit}，“${report}”的“${name}”是${found.other || '没有单位的数'}，换算不了`,
        {
          at: figure.place(['unit']),
          hint: '请改成同类的单位；不写“单位”的，用那边的单位',
        },
      )
    case 'cycle':
      return error('figures/from-cycle', `取数绕成了圈：${stepsShown(found.steps)}`, {
        at: figure.place(['from']),
        hint: '请把其中一个改写成“值”',
      })
  }
}

/** What a figure of another report was a year before, by that report's own 上年报告. */
async function pastOf(
  links: Links,
  host: Host,
  { folder, figure: name }: Step,
): Promise<{ digits: string; unit: string } | undefined> {
  const ledger = await links.ledger(folder)
  const figure = typeof ledger === 'string' ? undefined : ledger.figures.get(name)
  if (typeof ledger === 'string' || !figure || isPending(figure, 'previous')) return undefined
  if (figure.from)
    return pastOf(links, host, { folder: folderAt(host, folder, figure.from.report), figure: figure.from.figure })
  if (ledger.previousReport === undefined) return undefined
  const place = folderAt(host, folder, ledger.previousReport)
  const before = await links.ledger(place)
  if (typeof before === 'string' || !before.figures.has(name) || otherTime(before, ledger.year, ledger.period))
    return undefined
  const taken = await links.valueOf({ folder: place, figure: name }, [])
  return isTaken(taken) && !taken.pending ? { digits: taken.digits, unit: taken.unit } : undefined
}
