import type { Rule } from '../types.ts'
import { approximateTwice } from './approximate-twice.ts'
import { arabicLabel } from './arabic-label.ts'
import { assistantPhrase } from './assistant-phrase.ts'
import { attachmentContent } from './attachment-content.ts'
import { brokenNumber } from './broken-number.ts'
import { captionNumber } from './caption-number.ts'
import { documentNumber } from './document-number.ts'
import { doubledCharacter } from './doubled-character.ts'
import { fixedWording } from './fixed-wording.ts'
import { fullWidthFigure } from './full-width-figure.ts'
import { halfWidthMark } from './half-width-mark.ts'
import { headingStop } from './heading-stop.ts'
import { impossibleNumber } from './impossible-number.ts'
import { invisible } from './invisible.ts'
import { joinedLines } from './joined-lines.ts'
import { labelMark } from './label-mark.ts'
import { lastYearMatters } from './last-year-matters.ts'
import { lastYearWords } from './last-year-words.ts'
import { letterhead } from './letterhead.ts'
import { listGap } from './list-gap.ts'
import { longSentence } from './long-sentence.ts'
import { lookAlike } from './look-alike.ts'
import { markupResidue } from './markup-residue.ts'
import { missingStop } from './missing-stop.ts'
import { numberRange } from './number-range.ts'
import { numberSpaces } from './number-spaces.ts'
import { outlineGap } from './outline-gap.ts'
import { placeholder } from './placeholder.ts'
import { printedTwice } from './printed-twice.ts'
import { problemWithoutPlan } from './problem-without-plan.ts'
import { quotedList } from './quoted-list.ts'
import { relations } from './relations.ts'
import { repeatedMark } from './repeated-mark.ts'
import { repeatedParagraph } from './repeated-paragraph.ts'
import { repeatedSentence } from './repeated-sentence.ts'
import { sectionTitle } from './section-title.ts'
import { sheetResidueRule } from './sheet-residue.ts'
import { shortYear } from './short-year.ts'
import { signature } from './signature.ts'
import { unbalanced } from './unbalanced.ts'
import { unitName } from './unit-name.ts'
import { until } from './until.ts'
import { wordSpaces } from './word-spaces.ts'
import { wrongWord } from './wrong-word.ts'
import { year } from './year.ts'

/** Every rule that a text is read by. Their rows (fields/rules.ts) name each of them in both languages for the settings. */
export const rules: readonly Rule[] = [
  placeholder,
  markupResidue,
  sheetResidueRule,
  assistantPhrase,
  year,
  repeatedParagraph,
  repeatedSentence,
  printedTwice,
  outlineGap,
  listGap,
  labelMark,
  arabicLabel,
  headingStop,
  problemWithoutPlan,
  lastYearMatters,
  lastYearWords,
  sectionTitle,
  signature,
  unitName,
  captionNumber,
  attachmentContent,
  fixedWording,
  wrongWord,
  doubledCharacter,
  until,
  halfWidthMark,
  repeatedMark,
  missingStop,
  joinedLines,
  unbalanced,
  quotedList,
  invisible,
  lookAlike,
  wordSpaces,
  numberSpaces,
  fullWidthFigure,
  brokenNumber,
  impossibleNumber,
  shortYear,
  approximateTwice,
  numberRange,
  documentNumber,
  letterhead,
  longSentence,
  relations,
]
