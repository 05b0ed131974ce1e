declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector'

  interface ProcessCounts {
    result: Profiler.ScriptCoverage[]
  }
  export function mergeProcessCovs(processes: readonly ProcessCounts[]): ProcessCounts
}
