// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { ancestor, descendants, type XmlElement } from '../xml/element.ts'

/** A field that has begun; `separated` once its result begins. */
interface OpenField {
  begin: XmlElement
  separated: boolean
}

/** Texts that Word lays out on their own: a field begins and ends in the same one. */
const ownTexts = ['w:txbxContent', 'w:footnote', 'w:endnote', 'w:comment']

/**
 * Complex fields (ECMA-376-1 clauses 17.16.18 and 17.16.23): begin, at most one separate, end, properly nested;
 * field codes stand between begin and separate. An open field swallows the text behind it.
 */
export function fields(docx: Docx): Finding[] {
  return stories(docx).flatMap(checkStory)
}

function checkStory(root: XmlElement): Finding[] {
  const findings: Finding[] = []
  const open = new Map<XmlElement, OpenField[]>()
  for (const one of descendants(root, 'w:fldChar', 'w:instrText', 'w:delInstrText')) {
    const text = ancestor(one, ...ownTexts) ?? root
    const stack = open.get(text) ?? []
    open.set(text, stack)
    const fault = one.name === 'w:fldChar' ? advance(stack, one) : codeFault(stack)
    if (fault) findings.push(problem(one.name === 'w:fldChar' ? 'word/field-balance' : 'word/field-code', fault, one))
  }
  const unended = [...open.values()].flat().map((field) => problem('word/field-balance', '域没有结束标记', field.begin))
  return [...findings, ...unended]
}

function advance(stack: OpenField[], mark: XmlElement): string | undefined {
  const type = mark.attributes.get('w:fldCharType')
  const field = stack.at(-1)
  if (type === 'begin') stack.push({ begin: mark, separated: false })
  else if (type === 'separate' && !field) return '域的分隔标记没有开始标记'
  else if (type === 'separate' && field!.separated) return '域有两个分隔标记'
  else if (type === 'separate') field!.separated = true
  else if (type === 'end' && !stack.pop()) return '域的结束标记没有开始标记'
  return undefined
}

function codeFault(stack: OpenField[]): string | undefined {
  const field = stack.at(-1)
  return field && !field.separated ? undefined : '域代码不在域的开始与分隔标记之间'
}
