import type { Report } from '../model/report.ts'
import type { SourceRun, YamlNode, YamlText } from '../yaml/nodes.ts'
import { toProse } from './prose.ts'

/** 副标题: a text, a list of them, or lines below `|`: each is a line of its own. */
export function toSubtitle(node: YamlNode | undefined): Pick<Report, 'subtitle'> {
  const nodes = node?.kind === 'list' ? node.items : node ? [node] : []
  const paragraphs = nodes.flatMap((one) => (one.kind === 'text' ? toProse(inLines(one), 'title').paragraphs : []))
  return node && paragraphs.length > 0
    ? { subtitle: { type: 'prose', paragraphs, origin: node.span, lines: true } }
    : {}
}

/** A text below `|` with its lines as paragraphs: who writes so sees lines before him. */
function inLines(text: YamlText): YamlText {
  const { paragraphs, span } = text
  if (!paragraphs || span.source.text[span.start] !== '|') return text
  return { ...text, paragraphs: paragraphs.flatMap(linesOf) }
}

function linesOf(runs: readonly SourceRun[]): SourceRun[][] {
  const lines: SourceRun[][] = []
  let end = -1
  for (const run of runs) {
    const { source, start } = run.span
    // The blank that stands for a line end.
    if (run.text === ' ' && source.text.slice(start, run.span.end).includes('\n')) continue
    if (end < 0 || source.text.slice(end, start).includes('\n')) lines.push([])
    lines.at(-1)!.push(run)
    end = run.span.end
  }
  return lines
}
