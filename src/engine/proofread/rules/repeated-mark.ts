import { pairs } from '../../text/pairs.ts'
import { matchRule } from '../find.ts'
import { closing, han } from './marks.ts'

/**
 * Two marks where one belongs, and a full stop before 左右.
 *
 * Bad: 各项工作有序推进。。
 * Bad: 全年办结12件，，比上年增加3件。
 * Bad: 城区、。乡镇同步推进。
 * Bad: 共有23.4,;其中城区12.1。
 * Bad: 怎样改善民生？：一是抓就业。
 * Bad: 增长3.5％。左右，高于全市。
 * Bad: 各项工作有序推进/。
 * Bad: 抓春耕,，抓秋收。
 * Bad: 抓春耕的.。
 * Bad: 抓秋收。.
 * Bad: 抓春耕好，。
 * Bad: 怎样改善民生？。
 * Good: 主要为和/或两类，比例1.5，详见a.b/。
 * Good: 什么样的医改？！请群众评判。
 * Good: 各位代表！让我们携手奋进——向着目标前进……
 * Good: 他说：“好。”，大家都笑了。
 */
const pattern = new RegExp(
  [
    `(?<=[${han}${closing}\\d%％])[./／][，。；、：]+(?:\\.(?!\\d))?`,
    '[，、；：。,;]{2,}(?:\\.(?!\\d))?',
    '。\\.(?![\\d.])',
    '[？！][，、；：。]',
    '。(?=(?:左右|上下|以上|以下|以内)[，。；、])',
  ].join('|'),
  'g',
)

const full = pairs(',，;；:：.。')

/** The mark that was meant, where there is nothing to decide; a slash is the key beside that of the stop. */
function meant(marks: string, isLast: boolean): string | undefined {
  const kinds = [...new Set(Array.from(marks.replace(/[/／]/g, ''), (mark) => full[mark] ?? mark))]
  const [first, second] = kinds
  if (kinds.length === 1) return first
  if (kinds.length !== 2) return undefined
  // A dot before a comma is its key hit twice.
  if (first === '。' && marks[0] === '.') return second
  if (second === '。' && /[，、；：！？]/.test(first!)) return /[！？]/.test(first!) ? first : second
  if (first === '。') return isLast ? first : undefined
  return first === '、' && second === '，' ? second : undefined
}

export const repeatedMark = matchRule({ name: 'repeated-mark', severity: 'warning' }, pattern, (match, paragraph) => {
  const marks = match[0]
  // &nbsp; has its own end (markup-residue).
  if (marks[0] === ';' && /&[a-z]{2,6}$/.test(paragraph.text.slice(Math.max(0, match.index - 8), match.index)))
    return undefined
  if (marks.length === 1) return { message: '“。”断在句中', hint: '请删去这个句号', edit: '' }
  const same = new Set(marks).size === 1
  if (same && marks[0] === '。' && marks.length >= 3) {
    return { message: `省略号写成了“${marks}”`, hint: '请写成“……”', edit: '……' }
  }
  const edit = meant(marks, match.index + marks.length === paragraph.text.length)
  return {
    message: `标点“${marks}”重复`,
    hint: '请只留一个',
    ...(edit !== undefined && { edit }),
  }
})
