import type { Figure, FigureNumber } from '../model/ledger.ts'

/** What an open figure prints, in whatever form: its number has not come in yet (待报). */
export const pendingText = '【待报】'

/** The ways in which people write that a number is still to come. */
const mark = /^[【〔［[（(]?\s*待(?:报|补|填|定|核|报送|上报|填报|补充|填写|核实|统计|更新)\s*[】〕］\]）)]?$/

export const isPendingMark = (written: string): boolean => mark.test(written)

/** True when a number of the figure is open. */
export const isPending = ({ pending }: Pick<Figure, 'pending'>, key: FigureNumber): boolean =>
  pending?.includes(key) === true
