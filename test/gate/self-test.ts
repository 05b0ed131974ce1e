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

/** Breaks the good file in every known way; `alarms` is what the gate says about the unbroken one. */
export async function selfTest(): Promise<{ alarms: Finding[]; results: DefectResult[] }> {
  const alarms = await verifyDocx(pack(goodParts()))
  const results: DefectResult[] = []
  for (const defect of defects) results.push(await tryDefect(defect))
  return { alarms, results }
}

/** Lets the gate look at one defect; the SDK is asked only where the lint cannot know, because it is slow. */
export async function tryDefect(defect: Defect): Promise<DefectResult> {
  const findings = await verifyDocx(defect.make(), { schema: defect.rule.startsWith('sdk/') })
  return { defect, findings, caught: findings.some((one) => one.rule === defect.rule) }
}
