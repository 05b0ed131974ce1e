import { type Diagnostic, error } from '../../text/diagnostic.ts'
import { type PrintedFigure, withBehind } from './types.ts'

/** 倍 behind a number that has its unit: 增长4.6%倍. 倍增 and 倍受 are words. */
export function timesBehind(printed: PrintedFigure): Diagnostic | undefined {
  const { text, printedUnit, after } = printed
  if (printedUnit === '' || printedUnit === '倍' || !/^倍(?![增感受加道数率])/.test(after)) return undefined
  const hint =
    printedUnit === '%'
      ? '这个写法印的是百分数；请去掉“倍”，或直接写出是几倍'
      : `台账里的单位是${printed.unit.name}；请去掉“倍”，或直接写出是几倍`
  return error('figures/unit-twice', `会印成“${text}倍”，“${printedUnit}”后面又有“倍”`, {
    at: withBehind(printed, '倍'),
    hint,
  })
}
