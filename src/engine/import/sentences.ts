/** What ends a sentence. */
export const sentenceEnd = /[。！？!?…]["”’）》]?$/
/** What a paragraph that goes on somewhere else does not end with. */
export const stopped = /[。！？!?…：:；;，,、.][”’）》」』)]?$/

const amount = /\d[\d.,]*\s*(?:%|％|‰|亿|万|千|百|个|家|人|元|名|户|件|项|公里|亩|吨|次|倍)/

/** Whether words can be a heading: short, and no report of an amount. */
export const isHeading = (text: string, most: number): boolean =>
  text.length >= 2 && text.length <= most && !amount.test(text) && /\p{Script=Han}/u.test(text)

/** A heading that its text follows in the same paragraph. */
export interface RunIn {
  heading: string
  text: string
}

/** Splits «落实各项措施。全年……» behind its first sentence, when that can be a heading. */
export function splitRunIn(text: string, most: number): RunIn | undefined {
  const match = /^([^。！？!?：:；;]{2,80})([。：！？])(?=[^\s”’）》])/.exec(text)
  if (!match) return undefined
  const [whole, words, stop] = match
  const rest = text.slice(whole.length).trim()
  if (rest === '' || !isHeading(words!, stop === '：' ? 24 : most) || !isBalanced(words!)) return undefined
  return { heading: stop === '。' ? words! : whole, text: rest }
}

const isBalanced = (text: string): boolean =>
  ['“”', '（）', '《》', '()'].every(([open, close]) => text.split(open!).length === text.split(close!).length)

const noLead =
  /^(?:各位|同志|今年|去年|同时|此外|一年|过去|当前|我们|为了|根据|按照|截至|截止|到\d|全年|上半年|下半年|目前|其中|在.{2,20}下$|.{0,6}初步|据|\d|[一二三四五六七八九十]+[是要、])/

/** A paragraph that a lead sentence without a label begins: 民生持续改善。新增就业…… */
export function splitLead(text: string): RunIn | undefined {
  if (noLead.test(text)) return undefined
  const found = splitRunIn(text, 26)
  return found && !found.heading.endsWith('：') && found.text.length >= 15 ? found : undefined
}

/** Words to the whole meeting, which are of no section: 各位代表！ */
export const isToAll = (text: string): boolean => /^(?:各位(?:代表|委员|同志|领导)|同志们)/.test(text)

/** A text without any blanks: how two are compared. */
export const folded = (text: string): string => text.replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, '')
