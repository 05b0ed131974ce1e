import type { Figure } from '../../model/report.ts'
import { isPending } from '../../terms/pending.ts'

/** Whether nobody wrote what was a year before, nor that it is still to come. */
export const lacksYear = (figure: Figure): boolean => figure.previous === undefined && !isPending(figure, 'previous')
