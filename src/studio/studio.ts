import { closeHistory, undo } from 'prosemirror-history'
import { EditorState, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { editorPlugins } from './editor/plugins.ts'
import { replaceDoc } from './editor/replace-doc.ts'
import { placeInRow, toDoc, toRows } from './editor/rows.ts'
import { shownKey } from './editor/shown.ts'
import type { Row } from './outline/rows.ts'
import { Saver } from './saver.ts'
import { firstState, type Notice, type StudioState } from './state.ts'
import type { Storage } from './storage/types.ts'
import { type Store, store } from './store.ts'
import type { RoomClient } from './worker/client.ts'
import type { ChangedFiles, Exported, Finding } from './worker/protocol.ts'

/** So long (ms) after a keystroke the page and the findings are worked out; what is typed meanwhile is taken along. */
const pause = 40

/** The page's own knowledge: what is opened, what is shown, and what is to be saved. Panels read it and call it. */
export class Studio {
  readonly state: Store<StudioState> = store(firstState)
  view: EditorView | undefined
  private saver: Saver
  private unwatch: () => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private working: Promise<void> | undefined
  private stale = false

  constructor(
    readonly room: RoomClient,
    public storage: Storage,
  ) {
    this.saver = this.makeSaver()
    this.unwatch = () => {}
  }

  /** Goes over to the files of another storage. */
  async use(storage: Storage): Promise<void> {
    await this.saver.settled()
    // From here on nothing is written into what was opened.
    this.state.set({ opened: undefined })
    this.unwatch()
    this.storage = storage
    this.saver = this.makeSaver()
    const files: Record<string, Uint8Array> = {}
    for (const { path } of await storage.list()) {
      const read = await storage.read(path)
      if (!read) continue
      files[path] = read.bytes
      this.saver.know(path, read)
    }
    const reports = await this.room.openFiles(files, storage.name)
    this.unwatch = storage.watch((paths) => void this.changedOutside(paths))
    this.state.set({ ...firstState, place: storage.name, reports })
  }

  async open(folder: string): Promise<void> {
    const opened = await this.room.open(folder)
    if ('refused' in opened) {
      this.say({ text: opened.refused, isProblem: true })
      return
    }
    this.state.set({ screen: 'writing', opened, findings: [], pages: [], figures: opened.figures, row: '' })
    this.refresh()
  }

  /** Makes a new report and opens it. */
  async create(set: string, unit: string, year: number): Promise<void> {
    const { folder, changed } = await this.room.create(set, unit, year)
    this.saver.save(changed)
    await this.open(folder)
  }

  /** Reads a document of last year; what is to be made of it is asked then. */
  async readLastYear(name: string, bytes: Uint8Array): Promise<void> {
    const coming = await this.room.begin.read(name, bytes, Date.now())
    if ('refused' in coming) this.say({ text: coming.refused, isProblem: true })
    else this.state.set({ coming, notice: undefined })
  }

  /** Begins with the document of last year: goes on to a later year, or opens it as it was. */
  async beginWithLastYear(year: number | undefined): Promise<void> {
    const begun = year === undefined ? await this.room.begin.open() : await this.room.begin.goOn(year)
    if ('refused' in begun) {
      this.say({ text: begun.refused, isProblem: true })
      return
    }
    this.state.set({ coming: undefined })
    this.saver.save(begun.changed)
    await this.open(begun.folder)
    if (year !== undefined) this.state.set({ panel: 'findings' })
    this.say({ text: begun.told })
  }

  /** Back to the first screen, when all is saved. */
  async close(): Promise<void> {
    await this.settled()
    await this.use(this.storage)
  }

  /** The state of a new editor for the opened report. */
  editorState(): EditorState {
    const { opened } = this.state.get()
    return EditorState.create({
      doc: toDoc(opened?.rows ?? [], this.partHeading),
      plugins: editorPlugins(opened?.parts ?? [], () => this.state.get().figures),
    })
  }

  readonly partHeading = (name: string): string =>
    this.state.get().opened?.parts.find((part) => part.name === name)?.heading ?? name

  /** The text was changed: soon the files, the pages and the findings are worked out. */
  edited(): void {
    this.stale = true
    this.state.set({ saving: 'busy', working: true })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.refresh(), pause)
  }

  private refresh(): void {
    this.stale = true
    this.state.set({ working: true })
    this.working ??= this.work().finally(() => {
      this.working = undefined
      if (this.stale) this.refresh()
      else this.state.set({ working: false })
    })
  }

  private async work(): Promise<void> {
    this.stale = false
    const { view } = this
    const { opened } = this.state.get()
    // What is worked out for a report that was closed meanwhile is not shown in another.
    const isOver = (): boolean => opened === undefined || this.state.get().opened !== opened
    if (isOver() || (view && !(await this.writeFiles(toRows(view.state.doc))))) return
    const drawn = await this.room.draw()
    if (isOver()) return
    this.state.set({
      figures: drawn.figures,
      characters: drawn.characters,
      ...(drawn.pages && { pages: drawn.pages, style: drawn.style ?? '' }),
    })
    this.show(drawn.labels, this.state.get().findings)
    if (this.stale) return
    const findings = await this.room.check()
    if (isOver()) return
    this.state.set({ findings })
    this.show(drawn.labels, findings)
  }

  private async writeFiles(rows: Row[]): Promise<boolean> {
    const changed = await this.room.update(rows)
    if (isRefused(changed)) {
      this.say({ text: changed.refused, isProblem: true })
      this.state.set({ saving: 'failed' })
      return false
    }
    this.saver.save(changed)
    // Nothing to write, and nothing on its way either.
    if (Object.keys(changed).length === 0 && !this.stale && this.saver.isIdle()) this.state.set({ saving: 'saved' })
    return true
  }

  private show(labels: Record<string, string>, findings: readonly Finding[]): void {
    const { view } = this
    if (!view || this.stale) return
    const says = new Map(
      this.state
        .get()
        .figures.flatMap(({ name, forms }) =>
          forms.map(({ form, says }) => [form ? `${name}.${form}` : name, says] as const),
        ),
    )
    view.dispatch(view.state.tr.setMeta(shownKey, { labels, says, findings }).setMeta('addToHistory', false))
  }

  /** When everything that was typed is in the files, and the files are saved. */
  async settled(): Promise<void> {
    clearTimeout(this.timer)
    if (this.stale) this.refresh()
    while (this.working) await this.working
    await this.saver.settled()
  }

  /** Makes the edits of findings in one step, which can be undone. */
  async fix(findings: readonly Finding[]): Promise<void> {
    await this.settled()
    const numbers = findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]))
    const { changed, rows } = await this.room.fix(numbers)
    this.saver.save(changed)
    this.replaceRows(rows, true)
    this.refresh()
    const { view } = this
    this.say({ text: `改正了${numbers.length}处`, undo: view && (() => undo(view.state, view.dispatch)) })
  }

  /** Files of the text that were changed elsewhere in the page: saved, and shown in one step that can be undone. */
  async replaceFiles(changed: ChangedFiles): Promise<void> {
    await this.settled()
    await this.room.take(changed)
    this.saver.save(changed)
    this.replaceRows(await this.room.rows(), true)
    this.refresh()
  }

  private replaceRows(rows: readonly Row[], isUndoable: boolean): void {
    const { view } = this
    if (!view) return
    const tr = replaceDoc(view.state, toDoc(rows, this.partHeading))
    if (tr) view.dispatch(isUndoable ? closeHistory(tr) : tr.setMeta('addToHistory', false))
  }

  /** Puts the cursor where a row, or a place in it, is. */
  goTo(id: string, part: 'heading' | 'text' = 'text', from = 0, to = from): void {
    const { view } = this
    view?.state.doc.forEach((node, start) => {
      if (node.attrs.id !== id || node.isAtom) return
      const [anchor, head] = [from, to].map((offset) => start + 1 + placeInRow(node, part, offset)) as [number, number]
      const { tr } = view.state
      view.dispatch(tr.setSelection(TextSelection.create(view.state.doc, anchor, head)).scrollIntoView())
      view.focus()
    })
  }

  async export(format: 'docx' | 'md' | 'html', isFinal = false): Promise<Exported> {
    await this.settled()
    return this.room.export(format, isFinal)
  }

  say(notice: Notice | undefined): void {
    this.state.set({ notice })
  }

  /** Files that were changed elsewhere in the page (the ledger): saved, drawn and checked anew. */
  async saveFiles(changed: ChangedFiles): Promise<void> {
    await this.room.take(changed)
    this.saver.save(changed)
    this.refresh()
  }

  /** Files that somebody changed: what is being typed comes first, and clashes where it is about the same file. */
  private async changedOutside(paths: readonly string[]): Promise<void> {
    await this.settled()
    const changed: Record<string, Uint8Array | null> = {}
    for (const path of paths) {
      if (this.saver.isWaiting(path)) continue
      const read = await this.storage.read(path)
      if (read?.version === this.saver.versionOf(path)) continue
      this.saver.know(path, read)
      changed[path] = read?.bytes ?? null
    }
    if (Object.keys(changed).length === 0) return
    await this.room.take(changed)
    const { opened } = this.state.get()
    if (!opened) return
    if (!this.stale) this.replaceRows(await this.room.rows(), false)
    this.refresh()
  }

  private makeSaver(): Saver {
    return new Saver(this.storage, {
      told: (problem, isBusy) => {
        const { clashes } = this.state.get()
        const isLeft = problem !== undefined || clashes.length > 0
        this.state.set({ saving: isLeft ? 'failed' : isBusy || this.stale ? 'busy' : 'saved' })
        if (problem) this.say({ text: problem, isProblem: true })
      },
      clashed: (clash) => {
        const others = this.state.get().clashes.filter(({ path }) => path !== clash.path)
        this.state.set({ clashes: [...others, clash] })
      },
    })
  }

  /** A clash is settled: this is what the file shall hold. */
  async settleClash(chosen: Uint8Array | null): Promise<void> {
    const [clash, ...others] = this.state.get().clashes
    if (!clash) return
    const { path, mine, theirs } = clash
    await this.room.take({ [path]: chosen })
    const rows = await this.room.rows().catch(() => undefined)
    if (!rows) {
      await this.room.take({ [path]: mine })
      this.say({ text: '这样合起来读不通，请换一种选法', isProblem: true })
      return
    }
    this.state.set({ clashes: others })
    this.saver.know(path, theirs)
    this.saver.save({ [path]: chosen })
    this.replaceRows(rows, true)
    this.refresh()
  }
}

const isRefused = (value: object): value is { refused: string } =>
  'refused' in value && typeof value.refused === 'string'
