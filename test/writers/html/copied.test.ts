import { expect, test } from 'vitest'
import { writeHtml } from '../../../src/engine/writers/html/index.ts'
import { findChromium, openPage } from '../../support/chromium.ts'
import { body, documentOf, heading, table } from '../../support/document.ts'
import { layoutWith } from '../../support/layouts.ts'

const chromium = await findChromium()

/** Selects all of a page, as a reader does, and puts what would be copied into its place. */
const copying =
  '<script>const all = getSelection(); all.selectAllChildren(document.body); const text = all.toString();' +
  'document.body.innerHTML = "<pre></pre>"; document.querySelector("pre").textContent = text</script>'

test.skipIf(!chromium)(
  'a paragraph is copied as one text, whatever lines it has',
  async () => {
    const long = `${'国'.repeat(26)}，${'民'.repeat(60)}，完成12.5万人。`
    const cells = [
      ['甲', '乙'],
      ['丙', '丁'],
    ]
    const blocks = [heading(1, '主要工作'), body(long), table([{ align: 'left' }, { align: 'left' }], cells)]
    const html = writeHtml(documentOf(blocks), layoutWith())
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('</body>', `${copying}</body>`)
    const [, copied = ''] = /<pre>([^<]*)<\/pre>/.exec(await openPage(chromium!, html)) ?? []
    expect(copied.split('\n').filter((line) => line.trim() !== '')).toEqual(['主要工作', long, '甲\t乙', '丙\t丁'])
  },
  60_000,
)
