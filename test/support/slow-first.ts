import { relative, sep } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { turnOf } from '../slow.ts'

/** The slow test files first: with several processes the end of a run is then made of short ones. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId }: TestSpecification) =>
      turnOf(relative(this.ctx.config.root, moduleId).split(sep).join('/'))
    return (await super.sort(files)).sort((a, b) => turn(a) - turn(b))
  }
}
