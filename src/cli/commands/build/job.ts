import type { OutputFolder } from '../../../node/output/plan.ts'

/** A report to build: its folder, and the folder its files go to. Plain data, so that a worker thread can be given it. */
export interface Job {
  folder: string
  target: OutputFolder
}
