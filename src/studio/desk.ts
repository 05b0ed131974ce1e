import type { StudioState } from './state.ts'

/** Where something is typed that is not the text. */
export interface Desk {
  saving(): StudioState['saving']
  /** Brings it to the files. */
  save(): Promise<void>
}

/** All of them: what is typed there has to be saved before the page goes on. */
export class Desks {
  private readonly all = new Set<Desk>()

  /** The value ends it, when what was typed there is saved. */
  join(desk: Desk): () => void {
    this.all.add(desk)
    return () => void desk.save().finally(() => this.all.delete(desk))
  }

  async save(): Promise<void> {
    for (const desk of this.all) await desk.save()
  }

  some(saving: StudioState['saving']): boolean {
    return [...this.all].some((desk) => desk.saving() === saving)
  }
}
