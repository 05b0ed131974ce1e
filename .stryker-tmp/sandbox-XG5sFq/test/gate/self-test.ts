// @ts-nocheck
import { furtherDefects } from './defects/further.ts'
import { type Defect, defects } from './defects/index.ts'
import type { Finding } from './finding.ts'
import { goodParts, pack } from './good.ts'
import { verifyDocx } from './index.ts'

/** One defect and what the gate said to it. */
export interface DefectResult {
  defect: Defect
  findings: Finding[]
  /** The rule that has to notice did. */
  caught: boolean
}

export interface SelfTest {
  /** What the gate says about the unbroken file: false alarms. */
  alarms: Finding[]
  /** The 51 defects of the measured table. */
  measured: DefectResult[]
  further: DefectResult[]
}

/** Breaks the good file in every known way. */
export async function selfTest(): Promise<SelfTest> {
  const alarms = await verifyDocx(pack(goodParts()))
  return { alarms, measured: await tryAll(defects), further: await tryAll(furtherDefects) }
}

async function tryAll(list: Defect[]): Promise<DefectResult[]> {
  const results: DefectResult[] = []
  for (const defect of list) results.push(await tryDefect(defect))
  return results
}

/** Lets the gate look at one defect; the SDK is asked only where the lint cannot know, because it is slow. */
export async function tryDefect(defect: Defect): Promise<DefectResult> {
  const findings = await verifyDocx(defect.make(), { schema: defect.rule.startsWith('sdk/') })
  return { defect, findings, caught: findings.some((one) => one.rule === defect.rule) }
}
