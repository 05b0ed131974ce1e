import { escapeAttribute } from '../../../text/xml.ts'
import { notFirst, notLast } from '../../../typeset/line-rules.ts'
import { declaration, namespaces, property } from '../xml-parts.ts'
import type { OptionalParts } from './package-parts.ts'

/**
 * word/settings.xml. Punctuation is not compressed (28 characters stand on a line), odd and even pages differ, and the
 * compatibility mode is that of Word 2013 and later, so that no reader sees [兼容模式].
 */
export function settingsXml(notes: OptionalParts['notes']): string {
  return notes ? settings.replace('<w:compat>', `${notesSettings(notes)}<w:compat>`) : settings
}

/** ① ②, or 1 2. */
export const noteFormat = (form: NonNullable<OptionalParts['notes']>): string =>
  property('numFmt', form === 'circles' ? 'decimalEnclosedCircle' : 'decimal')

/** The separators, and how notes are numbered: ① ②, running through the document. */
function notesSettings(form: NonNullable<OptionalParts['notes']>): string {
  return `<w:footnotePr>${noteFormat(form)}<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`
}

const settings =
  `${declaration}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>` +
  '<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>' +
  '<w:drawingGridVerticalSpacing w:val="156"/><w:noPunctuationKerning/>' +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeAttribute(notLast)}"/>` +
  `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeAttribute(notFirst)}"/>` +
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>' +
  '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>' +
  compatSetting('compatibilityMode', 15) +
  compatSetting('overrideTableStyleFontSizeAndJustification', 1) +
  compatSetting('enableOpenTypeFeatures', 1) +
  compatSetting('doNotFlipMirrorIndents', 1) +
  compatSetting('differentiateMultirowTableHeaders', 1) +
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>' +
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'

function compatSetting(name: string, value: number): string {
  return `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`
}
