import { mergeBlocks } from './blocks.ts'
import type { NoteMarks } from './paragraph.ts'
import type { Tracking } from './tracked.ts'
import { innerXml, parseXml, type XmlNode } from './xml-tree.ts'

/** The notes of a redline: those of both documents, numbered in the order of their marks. */
export interface RedlineNotes extends NoteMarks {
  /** Each note as written. */
  written(): readonly string[]
}

/**
 * Takes word/footnotes.xml of two documents.
 *
 * @param tracking of the whole redline: the notes are changed with the body that they belong to
 */
export function createNotes(before: string, now: string, tracking: Tracking): RedlineNotes {
  const [old, own] = [notesIn(before), notesIn(now)]
  const written: string[] = []
  const add = (content: string): string => {
    written.push(`<w:footnote w:id="${written.length + 1}">${content}</w:footnote>`)
    return String(written.length)
  }
  // A note has no note.
  const notes: NoteMarks = { both: (_, id) => id, one: (_, id) => id }
  return {
    both(oldId, ownId) {
      const [one, other] = [old.get(oldId), own.get(ownId)]
      return add(
        one && other
          ? mergeBlocks(one.children, other.children, { tracking, notes, told: { replacedTables: 0 } })
          : innerXml(other),
      )
    },
    one: (kind, id) => add(innerXml((kind === 'del' ? old : own).get(id))),
    written: () => written,
  }
}

/** The notes of word/footnotes.xml by their numbers, without the separators. */
export function notesIn(part: string): Map<string, XmlNode> {
  const inner = /<w:footnotes[^>]*>(.*)<\/w:footnotes>/s.exec(part)?.[1] ?? ''
  const notes = parseXml(inner).filter(({ attributes }) => attributes['w:type'] === undefined)
  return new Map(notes.map((note) => [note.attributes['w:id']!, note]))
}
