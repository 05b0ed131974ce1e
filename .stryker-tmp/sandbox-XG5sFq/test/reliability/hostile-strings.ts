// @ts-nocheck
import type { Random } from '../support/random.ts'

/** Pieces of text that have broken documents, or been taken for something else. */
const pieces = [
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)),
  ...'\u007f¦\u0085¦\u00a0¦\u2028¦\u2029¦\ufeff¦\ufffe¦\uffff¦\ufffd¦\ue000¦\u{1fffe}¦\ud800¦\udfff'.split('¦'),
  ...'𠮷¦👨‍👩‍👧¦\u202e¦\u2066¦\u200b¦\u200d¦\u0301¦e\u0301¦İ¦ß¦ﬁ¦\u3000¦\u00ad¦\u{e0001}'.split('¦'),
  ...'<¦>¦&¦"¦\'¦]]>¦<![CDATA[¦&amp;¦&#1;¦&copy;¦<script>alert(1)</script>¦<w:br/>¦<!--¦-->¦<?xml ?>¦</w:t>'.split('¦'),
  ...'{g-1}¦{{x}}¦{{{x}}}¦{{¦\\{{¦}}¦{{> front}}¦{{#if a}}¦{%¦%1¦PAGE¦{ PAGE }¦=1+1¦{.unnumbered}'.split('¦'),
  ...'# x¦## ¦#¦1. x¦12) ¦- x¦* ¦+ ¦**¦*¦__¦_¦`¦```¦> x¦---¦===¦    x¦~~~¦[a](b)¦![a](b)¦[a]: b¦\\¦~¦::: note¦:::'.split(
    '¦',
  ),
  ...': ¦：¦#甲¦ # x¦- ¦? ¦&a ¦*a¦!!str ¦%YAML 1.1¦---\n¦...\n¦true¦null¦~¦0x1F¦1.10¦2023-12-20¦@¦key: value¦[甲, 乙]'.split(
    '¦',
  ),
  ...'\n¦\n\n¦\r\n¦\r¦\t¦ ¦  ¦\n- x¦\n# x¦\n    x¦\n\n\n1. x'.split('¦'),
  ...'“¦”¦——¦…¦·¦①¦《》¦（¦）¦一、¦甲¦工作总结¦2023年¦8.0%¦；¦。¦，¦、¦abc¦a b'.split('¦'),
]

const bars = ['|', '|', '| a | b |', '\\|', '|-|']

/**
 * So many strings of a few such pieces, some of them very long. Each has a character that is seen, at any place: a text
 * of nothing but blanks is no text, and refused where one has to be.
 */
export function hostileStrings(count: number, random: Random): string[] {
  return Array.from({ length: count }, (_, index) => {
    const parts = Array.from({ length: 1 + random.below(8) }, () => random.pick(random.below(12) === 0 ? bars : pieces))
    parts.splice(random.below(parts.length + 1), 0, '字')
    if (index % 50 === 0) parts.push(random.pick(['长', 'long', '长文 ', '。', '𠮷']).repeat(3000))
    return parts.join('')
  })
}
