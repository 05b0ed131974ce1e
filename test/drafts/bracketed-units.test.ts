import { expect, test } from 'vitest'
import { examineDraft } from '../../src/engine/drafts/index.ts'
import { checkReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { draftText } from './samples.ts'
import { folderOf, reportOf } from './trades.ts'

const report = await reportOf('archive')

async function contradicted(draft: string): Promise<string[]> {
  const found = (await examineDraft(report, draftText(`${draft}\n`)))!
  return found.filter(({ tie }) => tie === 'contradicts').map(({ text }) => text)
}

test.each([
  '馆藏总量达到86.47万卷（件），比上年末净增2.99万卷（件），增长3.6%。',
  '全年接收档案28640卷（件），比上年增加4140卷（件），其中文书档案15320件、专业档案13320卷。',
  '馆藏总量864700卷(件)。',
])('a number with the unit of the ledger, bracket and all, is the ledger’s: %s', async (draft) => {
  expect(await contradicted(draft)).toEqual([])
})

test.each([
  ['馆藏总量达到{86.74万卷（件）}。'],
  ['馆藏总量比上年末净增{9.29万卷（件）}。'],
  ['全年接收档案28640卷（件），比上年增加{4104卷（件）}。'],
])('another one is none: %s', async (draft) => {
  const [, wrong] = /\{(.*)\}/.exec(draft)!
  expect(await contradicted(draft.replace(/[{}]/g, ''))).toEqual([wrong])
})

test('a ledger may add 件 and 卷 up to 卷（件）', async () => {
  const { diagnostics } = await checkReport(folderOf('archive'), openLibrary())
  expect(diagnostics.filter(({ code }) => code === 'figures/mixed-units')).toEqual([])
})
