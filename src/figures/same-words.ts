/** What may stand between a figure's name and its number. */
export const between = /(?:共有|共计|已达|达到了?|[为是达共有：:])?\s*$/

/** Words after which a name is still the whole name. */
const leading =
  /(?:^|[\s，。；：、！？（(“《]|全年|全区|全市|全县|全省|全局|全旗|全镇|我区|我市|我县|我局|本年|今年|其中|年末|年底|累计)$/

/** Words which say that another number than this year's is meant. */
const otherTime = /上年|去年|同期|前年|年初|目标|计划|力争|预计|争取|以前|之前|由|从/

/** Whether a name behind this context is a whole name, and what is said of it is of this year. */
export function isThisYears(context: string, year: number): boolean {
  const clause = /[^。；！？]*$/.exec(context)![0]
  return leading.test(context) && !otherTime.test(clause) && !otherYear(clause, year)
}

const otherYear = (clause: string, year: number): boolean =>
  [...clause.matchAll(/((?:19|20)\d\d)年/g)].some(([, written]) => Number(written) !== year)
