import { anyOf, lexicon } from '../lexicon.ts'
import { stripEnd, stripStart, wordList } from './strip.ts'

const scope = new RegExp(anyOf(lexicon.scopes), 'g')
const plan = /^“?十[一二三四五]?五”?(?:时期|期间|期末|末)?|^\d{4}年(?:底|末)?/
const opening = wordList(lexicon.openings)
const closing = wordList(lexicon.closings)

/**
 * The words before a number cut down to what it is the number of: «全年地区生产总值完成» and «地区生产总值达到» are both
 * 地区生产总值. Where (全市), when (2023年) and the verbs go.
 */
export function nameOf(words: string): string {
  let rest = words.slice(-40).replace(/[“”"‘’《》]/g, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = stripStart(rest.replace(plan, ''), opening)
  }
  return stripStart(stripEnd(rest, closing).replace(scope, ''), opening).replace(/ /g, '')
}
