import { baseName } from '../../host/paths.ts'
import type { Span } from '../../text/source.ts'
import type { Finding, Rule, SectionShape } from '../types.ts'

/**
 * A section without a title beside others that have one: its items would stand in the row of the others' titles, as if each
 * were a section. And two sections of one title, or of the same contents: a copy that was left behind. (Sections are the report's own, so texts have no examples of it.)
 */
export const sectionTitle: Rule = {
  name: 'section-title',
  severity: 'warning',
  check(_text, { sections = [] }) {
    const copied = copies(sections)
    return sections.flatMap((section, index): Finding[] => {
      const { origin, title, untitled, under = [] } = section
      if (!origin) return []
      const original = copied.get(index)
      if (original) {
        const message = `这个章节的内容和“${original}”完全相同，会印两次`
        return [{ at: origin, message, hint: '请把其中一个移出报告文件夹，或改成自己的内容' }]
      }
      if (under.length === 0) return []
      const beside = sections.filter((other) => other !== section && other.under?.some((kind) => under.includes(kind)))
      if (untitled) {
        if (beside.every((other) => other.untitled)) return []
        const message = '这个章节没有标题，它的各条会和别的章节的标题排在同一级'
        return [{ at: origin, message, hint: '请在文件开头加上“标题: ……”' }]
      }
      const twin = sections
        .slice(0, index)
        .find((other) => !other.untitled && other.title === title && beside.includes(other))
      if (!twin) return []
      const message = `标题“${title}”和前面一个章节的相同，会印两次`
      return [{ at: origin, message, hint: '请合成一个章节，或改一个标题' }]
    })
  },
}

/** For every section of the contents of an earlier one, that one's file. */
function copies(sections: readonly SectionShape[]): Map<number, string> {
  const first = new Map<string, string>()
  const copied = new Map<number, string>()
  for (const [index, { origin }] of sections.entries()) {
    if (!origin) continue
    const text = contents(origin)
    const earlier = first.get(text)
    if (earlier === undefined) first.set(text, baseName(origin.source.path))
    else copied.set(index, earlier)
  }
  return copied
}

const contents = ({ source }: Span): string =>
  source.text
    .replace(/^\s*#.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
