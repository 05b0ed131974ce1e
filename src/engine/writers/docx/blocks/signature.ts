import type { Signature } from '../../../document/types.ts'
import { type SignatureRow, signatureForm } from '../../../typeset/signature.ts'
import { type DocxContext, runStyle } from '../context.ts'
import { blankLines, paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'

/** 署名 and 成文日期 (7.3.5): each line keeps to the next one. */
export function signatureXml(signature: Signature, context: DocxContext): string {
  const { layout, meta } = context
  const rows = signatureForm(signature, layout, meta.words)
  const before = layout.blankLines[signature.seal ? 'before-sealed-signature' : 'before-signature']
  return blankLines(before, true) + rows.map((row, index) => rowXml(row, index < rows.length - 1, context)).join('')
}

function rowXml(row: SignatureRow, keepNext: boolean, { layout }: DocxContext): string {
  const style = runStyle('body', layout)
  if (row.type === 'blank') return blankLines(row.lines, true)
  if (row.type === 'beside') {
    const tabs = row.middles.map((at) => ({ align: 'center' as const, at: Math.round(at * layout.cell) }))
    const content = row.units.map((unit) => `<w:r><w:tab/></w:r>${runs(unit, style)}`).join('')
    return paragraph('Signature', content, { keepNext: keepNext || undefined, tabs, align: 'left' })
  }
  return paragraph(row.isDate ? 'Date' : 'Signature', runs(row.text, style), {
    keepNext: keepNext || undefined,
    indent: { right: Math.round(row.right * layout.cell), rightChars: Math.round(row.right * 100) },
  })
}
