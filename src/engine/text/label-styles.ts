import { labelParts } from './labels.ts'
import { numeralKinds } from './numeral-kinds.ts'
import { numeralSigns } from './numerals.ts'

/** What may stand before and behind the number of a label: brackets, stops, and the words that make 第一, 其一, 一是, 一要. */
export const around = {
  before: /^[第其]?[（(〔【[]?$/,
  behind: /^[）)〕】\]]?[是要、.．，,：:]?\u3000?$/,
}

/** Marks that are the same for every item, as a class of an expression holds them. */
export const bulletSigns = '●•■◆○▲※★'

/** How high a label stands in a text from anywhere: the four levels of the standard (7.3.3), ①, 一是, ——. */
export type LabelRank = 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'word' | 'dash'

/**
 * Labels that are written alike. What reads them, and what offers them, follows from the rows; `test/outline/label-readers.test.ts`
 * asks all of it of every `first`. Expressions have the signs of a label as groups where it is read, and none elsewhere.
 */
interface LabelStyle {
  /** The labels of the first item, as a pattern has them. */
  first: readonly string[]
  /** Those of them that an editor offers for lists. */
  offered?: readonly string[]
  rank: LabelRank
  /** At the beginning of a line that is brought in; what may stand behind: 1.5万亩 and 一、二级公路 have no label. */
  line: readonly string[]
  /** Inside a paragraph; absent: as in a line. */
  inline?: readonly string[]
  /** Before a text that is printed with a label of its own, with the blanks behind. */
  pasted: readonly string[]
  /** As outlines and lists print it; a bare number is none, and 1.5 or 3：2 neither, but a year may follow. */
  printed: readonly string[]
}

const { words, chinese, arabic, circled } = numeralKinds
const [one, digits] = [`(${chinese.typed})`, `(${arabic.typed})`]
const beforeWords = '(?=\\s*[\\p{Script=Han}“《])'
const beforeYear = '(?=(?:19|20)\\d\\d年)'
/** What begins the words behind a label: 1.5万亩, 一、二级公路 and 3号 have none. */
const wordsBehind = '\\s*(?=$|[\\p{Script=Han}“‘"（(《〈【「A-Za-z{])'
const [open, close] = ['[（(〔【[]', '[）)〕】\\]]']

/** In brackets of any kind, also with a stop behind; and before a bracket that was opened nowhere: 一）. */
const bracketed = ({ typed, printed }: { typed: string; printed: string }) => ({
  pasted: [`[（(〔]\\s*${typed}\\s*[）)〕][、.．，,]?${wordsBehind}`, `${typed}[）)][、.．，,]?${wordsBehind}`],
  printed: [`${open}${printed}${close}[、.．]?`, `${printed}[）)]`],
})

/** Every style of label, in the order in which editors offer them. */
export const labelStyles: readonly LabelStyle[] = [
  {
    first: ['一、'],
    rank: 'first',
    line: [`${one}(、)(?![${numeralSigns}]{1,2}[、级类])`, `${one}([.．])${beforeWords}`],
    inline: [`${one}(、)(?![${numeralSigns}]{1,2}[、级类])`],
    pasted: [`${chinese.typed}[、.．]\\s*(?![${numeralSigns}两第\\d])`],
    printed: [`${chinese.printed}[、.．，,：:\\u3000]`],
  },
  {
    first: ['（一）'],
    rank: 'second',
    line: [`([（(〔])\\s*${one}\\s*([）)〕])([、.．]?)`],
    inline: [`([（(])${one}([）)])([、.．]?)`],
    ...bracketed(chinese),
  },
  {
    first: ['一是', '一要'],
    offered: ['一是', '一要'],
    rank: 'word',
    line: [`${one}(是|要)(?!\\1)`],
    // They may lead a list of their own: `typedLabel` asks what the list has.
    pasted: [],
    printed: [`${chinese.printed}[是要]`],
  },
  {
    // The comma is written for 第一 (GB/T 15834-2011 B.3), and no sign of it.
    first: ['第一，', '第一、', '其一，', '其一、'],
    offered: ['第一，'],
    rank: 'word',
    line: [`([第其])${one}，`, `([第其])${one}([、：])(?![第其])`],
    pasted: [`[第其]${chinese.typed}[，、,：:]\\s*(?![${numeralSigns}第其])`],
    printed: [`[第其](?:${chinese.printed}|${arabic.printed})[，,、：:]`],
  },
  {
    first: ['首先，'],
    offered: ['首先，'],
    rank: 'word',
    // Words that a sentence may begin with.
    line: [],
    pasted: [`${words.typed}[，,、]\\s*`],
    printed: [`${words.printed}[，,、]`],
  },
  {
    first: ['——', '●'],
    offered: ['——'],
    rank: 'dash',
    line: [`(—{1,3}|-{2,4}|[${bulletSigns}])\\s*(?=[\\p{Script=Han}“《（])`],
    inline: [],
    pasted: [],
    printed: [`—{1,3}|-{2,4}|[${bulletSigns}]`],
  },
  {
    first: ['1.', '1、'],
    offered: ['1.'],
    rank: 'third',
    line: ['(\\d{1,3})([、.．])(?!\\d)', `(\\d{1,3})([.．、])${beforeYear}`],
    inline: [`(?<![\\d.．])${digits}([.．、])(?=\\s*[\\p{Script=Han}“《（])`],
    // Also with more levels, 1.2.; a year is no decimal.
    pasted: [labelParts.numbered + wordsBehind, `\\d{1,2}[.．、]\\s*${beforeYear}`],
    printed: [`${arabic.printed}(?:[是要、.．，,：:](?!\\d(?!\\d{3}年))|\\u3000)`],
  },
  {
    first: ['（1）'],
    offered: ['（1）'],
    rank: 'fourth',
    line: [`([（(〔])\\s*${digits}\\s*([）)〕])([、.．]?)`],
    inline: [`([（(])${digits}([）)])`],
    ...bracketed(arabic),
  },
  {
    first: ['1）'],
    rank: 'fourth',
    line: [`${digits}([）)])`],
    inline: [`(?<![\\d（(])${digits}([）)])`],
    // The rows of `bracketed` above read these, too.
    pasted: [],
    printed: [],
  },
  {
    first: ['①'],
    offered: ['①'],
    rank: 'fifth',
    line: [`(${circled.typed})`],
    // ⑴ and ⒈ as well; ①号楼 is a name.
    pasted: ['[\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\u3251-\\u325f\\u32b1-\\u32bf][、.．，,]?\\s*(?!号)'],
    printed: [circled.printed],
  },
]

/** What editors offer for lists; any other label may be written as well. */
export const offeredLabels: readonly string[] = labelStyles.flatMap(({ offered = [] }) => offered)

/** What outlines and lists print before their items, as a part of an expression. */
export const printedLabel: string = `(?:${labelStyles.flatMap(({ printed }) => printed).join('|')})`
