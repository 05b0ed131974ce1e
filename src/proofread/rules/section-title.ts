import type { Finding, Rule } from '../types.ts'

/**
 * A section without a title beside others that have one: its items would stand in the row of the others' titles, as if each
 * were a section. And two sections of one title. (Sections are the report's own, so texts have no examples of it.)
 */
export const sectionTitle: Rule = {
  name: 'section-title',
  severity: 'warning',
  check(_text, { sections = [] }) {
    return sections.flatMap((section, index): Finding[] => {
      const { origin, title, untitled, under = [] } = section
      if (!origin || under.length === 0) return []
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
