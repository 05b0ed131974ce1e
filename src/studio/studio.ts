import { Desks } from './desk.ts'
import type { Row } from './outline/rows.ts'
import { Outside, type Page } from './outside.ts'
import { Saver } from './saver.ts'
import { firstState, type Notice, type StudioState } from './state.ts'
import type { Storage } from './storage/types.ts'
import { type Store, store } from './store.ts'
import { EditedText } from './text.ts'
import type { RoomClient } from './worker/client.ts'
import type { InRow } from './worker/places.ts'
import { type ChangedFiles, type Exported, type Finding, isRefused } from './worker/protocol.ts'

/** So long (ms) after a keystroke the page and the findings are worked out; what is typed meanwhile is taken along. */
const pause = 10

/** The page's own knowledge: what is opened, what is shown, and what is to be saved. Panels read it and call it. */
export class Studio implements Page {
  readonly state: Store<StudioState> = store(firstState)
  readonly text = new EditedText(() => this.state.get())
  saver: Saver
  private unwatch: () => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private working: Promise<void> | undefined
  private stale = false
  /** Something was typed that has not reached the files yet. */
  private isUnwritten = false
  keystrokes = 0
  readonly outside: Outside
  readonly desks = new Desks()

  constructor(
    readonly room: RoomClient,
    public storage: Storage,
  ) {
    this.saver = this.makeSaver()
    this.unwatch = () => {}
    this.outside = new Outside(this)
  }

  isWriting(): boolean {
    return this.state.get().opened !== undefined
  }

  isTyping(): boolean {
    return this.isUnwritten && (this.stale || this.working !== undefined)
  }

  isClashing(path: string): boolean {
    return this.state.get().clashes.some((clash) => clash.path === path)
  }

  /** Rows that somebody else has changed. */
  shows(rows: readonly Row[]): void {
    this.text.replaceRows(rows, false)
    this.refresh()
  }

  /** Goes over to the files of a storage. What others have changed is looked at before, or when all files are known again. */
  async use(storage: Storage): Promise<void> {
    await this.saver.settled()
    await this.outside.alone(() => this.goOver(storage))
  }

  private async goOver(storage: Storage): Promise<void> {
    // From here on nothing is written into what was opened, and none is opened of what is being read.
    this.state.set({ opened: undefined, reports: [] })
    this.isUnwritten = false
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
    this.unwatch = storage.watch((paths) => void this.outside.changed(paths))
    this.state.set({ ...firstState, place: storage.name, reports })
  }

  async open(folder: string): Promise<void> {
    const opened = await this.room.open(folder)
    if ('refused' in opened) return this.warn(opened.refused)
    this.state.set({ screen: 'writing', opened, findings: [], pages: [], figures: opened.figures, row: '' })
    this.refresh()
  }

  async openNew(folder: string, changed: ChangedFiles): Promise<void> {
    this.saver.save(changed)
    await this.open(folder)
  }

  /** Back to the first screen, when all is saved. */
  async close(): Promise<void> {
    await this.settled()
    if (this.desks.some('failed')) return
    const { problem } = this.saver
    if (problem !== undefined) return this.warn(`还不能返回，有改动没有存上：${problem}`)
    await this.use(this.storage)
  }

  /** The text was changed: soon the files, the pages and the findings are worked out. */
  edited(): void {
    this.stale = true
    this.isUnwritten = true
    this.keystrokes++
    this.state.set({ working: true })
    this.showSaving()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.refresh(), pause)
  }

  refresh(): void {
    this.stale = true
    this.state.set({ working: true })
    this.working ??= this.work().finally(() => {
      this.working = undefined
      if (this.stale) this.refresh()
      else this.state.set({ working: false })
      this.showSaving()
    })
  }

  private async work(): Promise<void> {
    await this.outside.together()
    this.stale = false
    const rows = this.text.rows()
    const { opened } = this.state.get()
    // What is worked out for a report that was closed meanwhile is not shown in another.
    const isOver = (): boolean => opened === undefined || this.state.get().opened !== opened
    if (isOver() || (rows && !(await this.writeFiles(rows)))) return
    const drawn = await this.room.draw()
    if (isOver()) return
    this.state.set({
      figures: drawn.figures,
      characters: drawn.characters,
      ...(drawn.pages && { pages: drawn.pages, style: drawn.style ?? '' }),
    })
    if (this.stale) return
    this.text.show(drawn.labels, this.state.get().findings)
    const findings = await this.room.check()
    if (isOver()) return
    this.state.set({ findings })
    if (!this.stale) this.text.show(drawn.labels, findings)
  }

  private async writeFiles(rows: Row[]): Promise<boolean> {
    const changed = await this.room.update(rows)
    if (isRefused(changed)) {
      this.warn(changed.refused)
      return false
    }
    if (!this.stale) this.isUnwritten = false
    this.saver.save(changed)
    this.showSaving()
    return true
  }

  /** When everything that was typed is in the files, and the files are saved. */
  async settled(): Promise<void> {
    await this.desks.save()
    await this.textWritten()
    await this.saver.settled()
  }

  async textWritten(): Promise<void> {
    clearTimeout(this.timer)
    if (this.stale) this.refresh()
    while (this.working) await this.working
  }

  /** Makes the edits of findings in one step, which can be undone. */
  async fix(findings: readonly Finding[]): Promise<void> {
    const numbers = findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]))
    await this.inOneStep(async () => {
      const { changed, rows } = await this.room.fix(numbers)
      this.saver.save(changed)
      return rows
    })
    this.say({ text: `改正了${numbers.length}处`, undo: this.text.undo() })
  }

  /** Files of the text that were changed elsewhere in the page: saved, and shown in one step that can be undone. */
  replaceFiles(changed: ChangedFiles): Promise<void> {
    return this.inOneStep(async () => {
      await this.room.take(changed)
      this.saver.save(changed)
      return this.room.rows()
    })
  }

  private async inOneStep(change: () => Promise<readonly Row[]>): Promise<void> {
    await this.settled()
    await this.outside.alone(async () => this.text.replaceRows(await change(), true))
    this.refresh()
  }

  /** Puts the cursor where a row, or a place in it, is; what stands beside its words is shown. */
  goTo(id: string, part: InRow['part'] = 'text', from = 0, to = from): void {
    this.text.goTo(id, part === 'kept' ? 'text' : part, from, to)
    if (part === 'kept') this.state.set({ kept: id })
  }

  async export(format: 'docx' | 'md' | 'html', isFinal = false): Promise<Exported> {
    await this.settled()
    return this.room.export(format, isFinal)
  }

  say(notice: Notice | undefined): void {
    this.state.set({ notice })
  }

  /** Says what went wrong. */
  warn(text: string): void {
    this.say({ text, isProblem: true })
  }

  /** Files that were changed elsewhere in the page (the ledger): saved, drawn and checked anew; texts among them are shown. */
  async saveFiles(changed: ChangedFiles): Promise<void> {
    await this.change(async () => {
      await this.room.take(changed)
      return { changed }
    })
  }

  /** Lets the room change files while nothing is written from the text, and saves what it changed. */
  async change<T extends { changed: ChangedFiles } | { refused: string }>(make: () => Promise<T>): Promise<T> {
    const made = await this.outside.alone(async () => {
      const one = await make()
      if (!('changed' in one)) return one
      this.saver.save(one.changed)
      const isText = Object.keys(one.changed).some((path) => /(?<!figures)\.yaml$/.test(path))
      if (isText && !this.stale) this.text.replaceRows(await this.room.rows(), false)
      return one
    })
    if ('changed' in made && Object.keys(made.changed).length > 0) this.refresh()
    return made
  }

  private makeSaver(): Saver {
    return new Saver(this.storage, {
      told: (problem) => {
        this.showSaving()
        if (problem) this.warn(problem)
      },
      clashed: (clash) => {
        const others = this.state.get().clashes.filter(({ path }) => path !== clash.path)
        this.state.set({ clashes: [...others, clash] })
      },
    })
  }

  /** Says “saved” when all that was typed anywhere is where it belongs. */
  showSaving(): void {
    const isLeft =
      this.saver.problem !== undefined || this.state.get().clashes.length > 0 || (this.isUnwritten && !this.isTyping())
    const isBusy = this.isUnwritten || !this.saver.isIdle() || this.desks.some('busy')
    this.state.set({ saving: isLeft || this.desks.some('failed') ? 'failed' : isBusy ? 'busy' : 'saved' })
  }
}
