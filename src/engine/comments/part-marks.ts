/** A stretch of the XML of a part; `end` is exclusive. */
interface Stretch {
  start: number
  end: number
}

/** A run of a paragraph, where it stands in the XML of its part. */
export interface Run extends Stretch {
  /** Its start tag. */
  tag: string
  /** Its properties; empty without any. */
  properties: string
  /** Where its content begins, behind the properties, and where it ends. */
  content: Stretch
}

/** A `w:t` of a part. */
export interface TextElement extends Stretch {
  /** Where its start tag ends. */
  from: number
  /** Where its end tag begins. */
  to: number
  /** The run to put marks around: the outermost one, which of a text box is the run that holds the box. */
  run: Run
  /** True: it stands in its own paragraph's run, which may be cut in two. */
  cuttable: boolean
  /** The footnote or endnote that it belongs to, by its number. */
  note?: string
}

/** Where the texts of a part stand, and the runs that refer to its notes. */
export interface PartMarks {
  /** The prefix that its elements are written with: `w:`. */
  prefix: string
  /** All of them in order, those that no reader sees too. */
  texts: TextElement[]
  /** The runs with the mark of a note: `footnote 2`. */
  references: ReadonlyMap<string, Run>
}

/** Comments, CDATA, instructions, tags. The part was read before, so that it is well-formed. */
const tokens =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g

/** Finds the runs and texts of a part in its XML. */
export function marksOf(xml: string): PartMarks {
  const scan = new Scan(/<([^\s:<>!?/]+:)?[^\s:<>!?/]+/.exec(xml)?.[1] ?? '')
  for (const token of xml.matchAll(tokens)) {
    const [whole, closing, name, attributes, empty] = token
    if (name === undefined || !name.startsWith(scan.prefix)) continue
    const local = name.slice(scan.prefix.length)
    const at = { start: token.index, end: token.index + whole.length }
    if (closing) scan.close(local, at, xml)
    else scan.open(local, at, whole, attributes ?? '', empty === '/')
  }
  return scan
}

class Scan implements PartMarks {
  readonly texts: TextElement[] = []
  readonly references = new Map<string, Run>()
  private runs: Run[] = []
  /** How many properties are open. */
  private depth = 0
  private note: string | undefined

  constructor(readonly prefix: string) {}

  open(name: string, at: Stretch, whole: string, attributes: string, empty: boolean): void {
    const run = this.runs.at(-1)
    switch (name) {
      case 'r':
        if (!empty) this.runs.push({ ...at, tag: whole, properties: '', content: { start: at.end, end: at.end } })
        return
      case 'rPr':
        if (empty) {
          if (run && this.depth === 0 && run.content.start === at.start) setProperties(run, whole, at.end)
        } else this.depth++
        return
      case 't':
        this.texts.push({
          ...at,
          from: at.end,
          to: at.end,
          run: this.runs[0] ?? noRun,
          cuttable: this.runs.length === 1 && !empty,
          ...(this.note !== undefined && { note: this.note }),
        })
        return
      case 'footnoteReference':
      case 'endnoteReference': {
        const outer = this.runs[0]
        if (outer) this.references.set(`${name.replace('Reference', '')} ${idOf(attributes)}`, outer)
        return
      }
      case 'footnote':
      case 'endnote':
        this.note = `${name} ${idOf(attributes)}`
    }
  }

  close(name: string, at: Stretch, xml: string): void {
    const run = this.runs.at(-1)
    if (name === 'r' && run) {
      run.content.end = at.start
      run.end = at.end
      this.runs.pop()
    } else if (name === 'rPr') {
      // Those from before a tracked change stand inside.
      this.depth--
      if (run && this.depth === 0) setProperties(run, xml.slice(run.content.start, at.end), at.end)
    } else if (name === 't') {
      const text = this.texts.at(-1)
      if (text) [text.to, text.end] = [at.start, at.end]
    }
  }
}

const noRun: Run = { start: 0, end: 0, tag: '', properties: '', content: { start: 0, end: 0 } }

function setProperties(run: Run, written: string, end: number): void {
  run.properties = written
  run.content.start = end
}

const idOf = (attributes: string): string => /(?:^|[\s:])id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? ''
