import { openLedgerFile } from '../../src/engine/corrections/open-ledger-file.ts'
import { planCorrection } from '../../src/engine/corrections/plan.ts'
import { putIn } from '../../src/engine/corrections/put-in.ts'
import { type Correction, isRefused, type NotCorrected, type Wanted } from '../../src/engine/corrections/types.ts'
import { memoryFiles } from '../../src/engine/host/memory-files.ts'
import { nodeCompression } from '../../src/node/compression.ts'

const report = '标题: 粮库2024年工作总结\n单位: 粮库\n年度: 2024\n署名: 粮库\n成文日期: 2024-12-20\n'

/** What a correction makes of a ledger's file: its bytes and the correction, or why there is none. */
export async function corrected(
  file: string,
  content: string | Uint8Array,
  wanted: Wanted,
): Promise<{ bytes: Uint8Array; correction: Correction; notes: string[] } | NotCorrected> {
  const files = memoryFiles({ 'r/report.yaml': report, [`r/${file}`]: content })
  const host = { files, compression: nodeCompression }
  const ledger = await openLedgerFile(host, 'r')
  if (isRefused(ledger)) return ledger
  const planned = planCorrection(ledger, wanted, (figure) => `set ${figure}`)
  if (isRefused(planned)) return planned
  const put = await putIn(host, ledger, [planned])
  return isRefused(put) ? put : { bytes: put.bytes, correction: put.corrections[0]!, notes: put.notes }
}

/** The file as a text after a correction that is made. */
export async function textAfter(file: string, content: string | Uint8Array, wanted: Wanted): Promise<string> {
  const made = await corrected(file, content, wanted)
  if (isRefused(made)) throw new Error(made.message)
  return Buffer.from(made.bytes).toString('utf8')
}
