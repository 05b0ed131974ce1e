import { type Diagnostic, error } from '../../text/diagnostic.ts'
import { type PrintedFigure, withBefore, withBehind } from './types.ts'

/** A digit that touches a printed number makes another number of it: 11126000人. */
export function digitBefore(printed: PrintedFigure): Diagnostic | undefined {
  const { text, before } = printed
  if (!/[\d０-９.．]/.test(before.slice(-1))) return undefined
  if (!/^[\d增下减持提上基由负]/.test(text)) return undefined
  // «1.» may be a label at the beginning of a text; a point between digits makes one number.
  const found = /[\d０-９]+(?:[.．]?)$/.exec(before)?.[0]
  if (found === undefined || (/[.．]$/.test(found) && found === before)) return undefined
  if (/[.．]$/.test(found) && !/^\d/.test(text)) return undefined
  // PM2.5下降11.4%, 5G: the digit ends a name.
  if (!/^\d/.test(text) && /[A-Za-z][\d.]*$/.test(before)) return undefined
  return touching(`${found}${text}`, withBefore(printed, found), found)
}

export function digitBehind(printed: PrintedFigure): Diagnostic | undefined {
  const { text, after } = printed
  const found = /^[.．]?[\d０-９][\d０-９.．]*/.exec(after)?.[0]
  if (found === undefined) return undefined
  // «3座110千伏变电站» is right; a number that ends there is of nothing.
  if (!/\d$/.test(text) && !/^(?:$|[，。；：、！？,;!?)）】”’])/.test(after.slice(found.length))) return undefined
  if (/^[.．]/.test(found) && !/\d$/.test(text)) return undefined
  return touching(`${text}${found}`, withBehind(printed, found), found)
}

const touching = (shown: string, at: ReturnType<typeof withBefore>, digits: string): Diagnostic =>
  error('figures/touching-digit', `会印成“${shown}”：“${digits}”与台账里的数连在一起，读成了另一个数`, {
    at,
    hint: `请去掉“${digits}”，或在中间加上文字、标点`,
  })
