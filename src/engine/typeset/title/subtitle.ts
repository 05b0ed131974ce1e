import { plainText } from '../../document/plain-text.ts'
import type { Inline, Meta } from '../../document/types.ts'
import type { Layout, SubtitleForm } from '../../model/layout.ts'
import { titleLines, withBreaks } from './lines.ts'

/** How many 字 of a subtitle a line holds. */
export const perSubtitleLine = ({ text, styles }: Layout): number =>
  Math.floor(text.width / (styles.subtitle.size * 20))

/** A line of the subtitle, in even lines where it is longer than one; the first has the form that the layout asks for. */
export function subtitleLines(
  children: readonly Inline[],
  { layout, meta }: { layout: Layout; meta: Meta },
  { below }: { below?: boolean },
): readonly Inline[] {
  const whole = below ? children : formed(children, layout.subtitleForm)
  return withBreaks(titleLines(whole, perSubtitleLine(layout), meta.words))
}

/** A subtitle in the form that the layout asks for; one that has it already stays as it is. */
export function formed(children: readonly Inline[], form: SubtitleForm): readonly Inline[] {
  const written = plainText(children)
  const mark = (value: string): Inline => ({ type: 'text', value })
  if (form === 'parentheses' && !/^[（(].*[）)]$/s.test(written)) return [mark('（'), ...children, mark('）')]
  if (form === 'dash' && !/^[—–-]/.test(written)) return [mark('——'), ...children]
  return children
}
