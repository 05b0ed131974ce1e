import type { Block, Inline } from '../../document/types.ts'
import { type HelperResult, inlinesOf, isMap, isPresent, type Value } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{attachment-note attachments}}`: 附件说明 (GB/T 9704-2012 7.3.4); nothing when there are no attachments. */
const attachmentNote: Helper = {
  name: 'attachment-note',
  title: '附件说明',
  parameters: [{ title: '附件', accepts: ['list'] }],
  result: 'blocks',
  run([attachments = null]) {
    const all = Array.isArray(attachments) ? attachments : []
    const names = linesOf(all.map((one) => (isMap(one) ? (one.fields.name ?? null) : one)))
    return block(names.length > 0 && { type: 'attachment-note', names })
  },
}

/** `{{signature-block signature date seal=seal}}`: 署名 and 成文日期 (GB/T 9704-2012 7.3.5); nothing when both are absent. */
const signatureBlock: Helper = {
  name: 'signature-block',
  title: '署名和成文日期；seal 为是时留出盖章位置',
  parameters: [
    { title: '署名', accepts: ['list'] },
    { title: '成文日期', accepts: ['text'] },
  ],
  options: { seal: 'flag' },
  result: 'blocks',
  run([units = null, date = null], { seal = false }) {
    if (!isPresent(units) && !isPresent(date)) return block(false)
    return block({ type: 'signature', units: linesOf(units), ...textsThere({ date }), seal: seal === true })
  },
}

/** `{{letterhead-block letterhead}}`: 版头 (GB/T 9704-2012 7.2); nothing for a report without. */
const letterheadBlock: Helper = {
  name: 'letterhead-block',
  title: '版头：份号、密级、紧急程度、发文机关标志、发文字号、签发人、红色分隔线',
  parameters: [{ title: '版头', accepts: ['map'] }],
  result: 'blocks',
  run([value = null]) {
    if (!isMap(value)) return block(false)
    const { mark, signers, number, copy, secrecy, urgency } = value.fields
    const texts = textsThere({ number, copy, secrecy, urgency })
    return block({ type: 'letterhead', marks: linesOf(mark), signers: linesOf(signers), ...texts })
  },
}

/** `{{colophon-block colophon}}`: 版记 (GB/T 9704-2012 7.4) at the foot of the last page; nothing for a report without. */
const colophonBlock: Helper = {
  name: 'colophon-block',
  title: '版记：抄送机关、印发机关和印发日期，排在最后一面的版心下边缘；写在最后',
  parameters: [{ title: '版记', accepts: ['map'] }],
  result: 'blocks',
  run([value = null]) {
    if (!isMap(value)) return block(false)
    const { cc, issuer, date } = value.fields
    return block({ type: 'colophon', cc: linesOf(cc), ...textsThere({ issuer, date }) })
  },
}

/** What templates write as one block: a new kind of block has its helper here. */
export const blockHelpers: Helper[] = [attachmentNote, signatureBlock, letterheadBlock, colophonBlock]

const block = (made: Block | false): HelperResult => ({ type: 'blocks', children: made ? [made] : [] })

/** A list of texts as the lines that they are printed on. */
const linesOf = (list: Value = null): Inline[][] => (Array.isArray(list) ? list.filter(isPresent).map(inlinesOf) : [])

/** The texts that are there, each under its name. */
function textsThere<Name extends string>(values: Record<Name, Value | undefined>): { [K in Name]?: Inline[] } {
  const there: { [K in Name]?: Inline[] } = {}
  for (const name of Object.keys(values) as Name[]) {
    const value = values[name] ?? null
    if (isPresent(value)) there[name] = inlinesOf(value)
  }
  return there
}
