import { scanXml, type XmlElement } from '../../archive/scan-xml.ts'
import { Cells } from './cells.ts'
import { commentAuthor, type DocxParagraph, type Story } from './docx-paragraph.ts'
import type { PictureReference } from './drawings.ts'
import { badDocx, docxKind, limits, tooLong, tooManyLines } from './limits.ts'
import { type DocxContext, isRunIn, numberPlace, type Open, paragraphProperty, place } from './open-paragraph.ts'
import { isOn, unseenMarks } from './styles.ts'
import type { Unread } from './unread.ts'

/** Elements whose content is not part of the document as it reads now, is there twice, or is no running text. */
const passedOver: Record<string, keyof Unread | undefined> = {
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:pPrChange': undefined,
  'w:rPrChange': undefined,
  'w:sectPrChange': undefined,
  'w:tblPrChange': undefined,
  'w:trPrChange': undefined,
  'w:tcPrChange': undefined,
  'w:rt': undefined,
  'm:oMath': 'equations',
}

/** What is met and not read. */
const unread: Record<string, keyof Unread> = {
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:sym': 'symbols',
  'w:altChunk': 'embedded',
  'w:object': 'embedded',
  'c:chart': 'charts',
  'dgm:relIds': 'charts',
}

/** What it matters to stand in. */
const insides: ReadonlySet<string> = new Set(['w:pPr', 'w:r', 'w:t', 'w:trPr', 'w:instrText'])

/** Fields whose result is a page's number: it is no part of the text. */
const pageField = /^\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES)\b/i

/** One pass over a part. Text boxes stand inside paragraphs, so what is open is a stack. */
class Reading {
  readonly paragraphs: DocxParagraph[] = []
  private stories: { story: Story; open?: Open | undefined; cells: number; carried?: Pick<Open, 'parts' | 'written'> }[]
  /** How many elements deep it is in something that is passed over. */
  private skipping = 0
  private alternatives: boolean[] = []
  private fields: { instruction: string; hidden: boolean }[] = []
  private rows: { from: number; deleted: boolean }[] = []
  /** Those of `insides` that are open. */
  private readonly inside = new Set<string>()
  private runUnseen = false
  /** Paragraphs with words. */
  private lines = 0
  private readonly cells = new Cells()
  /** The note whose text is read. */
  private note = ''
  /** How many `w:t` have begun, and how much of the last one was read. */
  private texts = { begun: 0, read: 0 }

  constructor(
    story: Story,
    private readonly context: DocxContext,
  ) {
    this.stories = [{ story, cells: 0 }]
  }

  private get here() {
    return this.stories.at(-1)!
  }

  open(element: XmlElement): void {
    const { name, get } = element
    if (name === 'w:t') this.texts = { begun: this.texts.begun + 1, read: 0 }
    if (this.skipping > 0 || this.isPassedOver(element)) {
      this.skipping++
      return
    }
    this.cells.open(element)
    this.context.drawings.open(element)
    this.picture(this.context.drawings.single(element))
    if (name === 'w:footnote' || name === 'w:endnote') this.note = get('id') ?? ''
    const counted = unread[name]
    if (counted && !this.inside.has('w:pPr')) this.context.reported[counted]++
    if (insides.has(name)) this.inside.add(name)
    const opening = this.openings[name]
    if (opening) opening(element)
    else this.property(element)
  }

  private readonly openings: Readonly<Record<string, (element: XmlElement) => void>> = {
    'w:txbxContent': () => this.stories.push({ story: '文本框', cells: 0 }),
    // WordArt of old: its words are an attribute, as red heads have them.
    'v:textpath': ({ get }) => this.artistic(get('string')),
    'w:p': () => {
      this.here.open = this.newParagraph()
    },
    'w:r': () => {
      this.runUnseen = this.here.open?.style.unseen ?? false
    },
    'w:tc': () => this.here.cells++,
    'w:tr': () => this.rows.push({ from: this.paragraphs.length, deleted: false }),
    'w:fldChar': ({ get }) => this.field(get('fldCharType')),
    'w:tab': () => this.inside.has('w:r') && this.add(' '),
    'w:noBreakHyphen': () => this.add('-'),
    'w:footnoteReference': ({ get }) => this.reference('脚注', get('id')),
    'w:endnoteReference': ({ get }) => this.reference('尾注', get('id')),
    'w:br': (element) => this.breakLine(element),
    'w:cr': (element) => this.breakLine(element),
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--
      return
    }
    this.inside.delete(name)
    this.cells.close(name)
    this.picture(this.context.drawings.close(name))
    if (name === 'w:txbxContent') this.stories.pop()
    else if (name === 'w:p') this.closeParagraph()
    else if (name === 'w:tc') this.here.cells--
    else if (name === 'w:tr') this.closeRow()
    else if (name === 'mc:AlternateContent') this.alternatives.pop()
  }

  text(text: string): void {
    if (this.skipping > 0) return
    if (this.inside.has('w:instrText')) {
      const field = this.fields.at(-1)
      if (field) field.instruction += text
    } else if (this.inside.has('w:t')) {
      this.add(text, this.texts.begun - 1)
      this.texts.read += text.length
    }
  }

  private add(text: string, element?: number): void {
    const { open } = this.here
    if (!open || this.fields.some((field) => field.hidden)) return
    if (this.runUnseen) {
      if (text.trim() !== '') this.context.reported.unseen++
      return
    }
    const line = open.parts.length - 1
    const at = open.parts[line]!.length
    // Of a text that comes in two stretches (CDATA) only the first has a place.
    if (element !== undefined && this.texts.read === 0) open.written.push({ line, at, length: text.length, element })
    open.parts[line] += text
  }

  /** A deletion among the properties of a paragraph or a row is about its mark; elsewhere it holds what was deleted. */
  private isPassedOver({ name, get }: XmlElement): boolean {
    if (name === 'mc:AlternateContent') this.alternatives.push(false)
    else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const taken = this.alternatives.at(-1) ?? false
      this.alternatives[this.alternatives.length - 1] = true
      return taken
    }
    if (name === 'w:fldSimple') return pageField.test(get('instr') ?? '')
    if (name === 'w:footnote' || name === 'w:endnote') return /separator/i.test(get('type') ?? '')
    if (name === 'w:comment') return get('author') === commentAuthor
    if (!(name in passedOver)) return false
    const row = this.rows.at(-1)
    if (name === 'w:del' && this.inside.has('w:pPr') && this.here.open) this.here.open.joins = true
    else if (name === 'w:del' && this.inside.has('w:trPr') && row) row.deleted = true
    const reported = passedOver[name]
    if (reported) this.context.reported[reported]++
    return true
  }

  private property({ name, get }: XmlElement): void {
    const { open } = this.here
    const value = get('val') ?? ''
    if (!open) return
    if (this.inside.has('w:pPr')) paragraphProperty(open, name, value, this.context)
    else if (this.inside.has('w:r') && unseenMarks.has(name)) this.runUnseen = isOn(get('val'))
    else if (this.inside.has('w:r') && name === 'w:rStyle') {
      this.runUnseen ||= this.context.styles.get(value)?.unseen ?? false
    }
  }

  private field(type: string | undefined): void {
    const field = this.fields.at(-1)
    if (type === 'begin') this.fields.push({ instruction: '', hidden: false })
    else if (type === 'separate' && field) field.hidden = pageField.test(field.instruction)
    else if (type === 'end') this.fields.pop()
  }

  private newParagraph(): Open {
    const { story, cells, carried } = this.here
    delete this.here.carried
    if (this.paragraphs.length >= limits.paragraphs) throw tooLong()
    // Of paragraphs without words there may be some more.
    if (this.paragraphs.length >= 4 * this.context.mostLines) throw tooManyLines(this.context.mostLines)
    const kind = story !== '正文' ? 'note' : cells > 0 ? 'cell' : 'body'
    const words = carried ?? { parts: [''], written: [] }
    const cell = story === '正文' ? this.cells.here : undefined
    return { story, kind, label: '', ...words, style: {}, number: {}, joins: false, ...(cell && { cell: { ...cell } }) }
  }

  private closeParagraph(): void {
    const { open } = this.here
    if (!open) return
    this.here.open = undefined
    if (open.written.length > 0 && ++this.lines > this.context.mostLines) throw tooManyLines(this.context.mostLines)
    if (open.joins) {
      this.here.carried = { parts: open.parts, written: open.written }
      return
    }
    const at = numberPlace(open, this.context)
    const label = at ? this.context.numbering.labelOf(at) : ''
    const { story, parts, written } = open
    const kind = open.kind === 'heading' && isRunIn(parts.join('')) ? 'body' : open.kind
    const more = {
      ...place(open),
      ...(at && label === '' && this.context.numbering.isBullet(at) && { hasBullet: true as const }),
      ...(this.note !== '' && { note: this.note }),
      ...(open.notes && { notes: open.notes }),
      ...(open.pictures && { pictures: open.pictures }),
    }
    this.paragraphs.push({ story, kind, label, parts, written, ...more })
  }

  private breakLine({ get }: XmlElement): void {
    if (get('type') !== 'page') this.here.open?.parts.push('')
  }

  private reference(story: '脚注' | '尾注', id: string | undefined): void {
    const { open } = this.here
    if (!open || id === undefined || this.runUnseen) return
    const line = open.parts.length - 1
    open.notes ??= []
    open.notes.push({ story, id, line, at: open.parts[line]!.length })
  }

  private picture(picture: PictureReference | undefined): void {
    if (!picture) return
    if (!picture.isChart) this.context.reported.pictures++
    const { open } = this.here
    if (!open) return
    open.pictures ??= []
    open.pictures.push(picture)
  }

  private artistic(text: string | undefined): void {
    if (text === undefined || text.trim() === '') return
    this.stories.push({ story: '文本框', cells: 0 })
    this.paragraphs.push({ ...this.newParagraph(), parts: text.split(/\r?\n/) })
    this.stories.pop()
  }

  private closeRow(): void {
    const row = this.rows.pop()
    if (row?.deleted) this.paragraphs.length = row.from
  }
}

/** The paragraphs of a part in order, those of tables and text boxes included. Throws `BadFile`. */
export function readParagraphs(part: Uint8Array, story: Story, context: DocxContext): DocxParagraph[] {
  const reading = new Reading(story, context)
  let isRoot = true
  scanXml(part, docxKind, {
    open(element) {
      if (isRoot && story === '正文' && element.name !== 'w:document') throw badDocx('文件里没有 Word 文档的正文')
      isRoot = false
      reading.open(element)
    },
    close: (name) => reading.close(name),
    text: (text) => reading.text(text),
  })
  return reading.paragraphs
}
