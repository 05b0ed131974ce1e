import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { portableCompression } from '../../src/engine/archive/portable-compression.ts'
import { prepareReport } from '../../src/engine/build.ts'
import { examine } from '../../src/engine/examine.ts'
import { parseSize } from '../../src/engine/fields/lengths.ts'
import { memoryFiles } from '../../src/engine/host/memory-files.ts'
import { fontOf } from '../../src/engine/layout/fonts.ts'
import { readText } from '../../src/engine/readers/index.ts'
import { unitName } from '../../src/engine/terms/written-amount.ts'
import { openLibrary } from '../../src/node/library.ts'

/** Words that every object of JavaScript knows: in a table of ours they mean nothing. */
const words = ['toString', 'constructor', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__proto__']
const sample = 'data/qinghe-nongye-2024'
const library = openLibrary()
const files = Object.fromEntries(
  readdirSync(sample).map((name) => [`r/${name}`, new Uint8Array(readFileSync(join(sample, name)))]),
)

/** What is found when a value of a file is another. */
async function foundWith(name: string, way: readonly (string | number)[], value: unknown): Promise<string[]> {
  const document = parseDocument(new TextDecoder().decode(files[`r/${name}`]))
  document.setIn(way, value)
  const changed = { ...files, [`r/${name}`]: new TextEncoder().encode(document.toString({ lineWidth: 0 })) }
  const host = { files: memoryFiles(changed), compression: portableCompression }
  const { diagnostics } = await examine(await prepareReport('r', library, host), {})
  return diagnostics.map(({ message, hint }) => `${message}${hint ?? ''}`)
}

test.each(words)(
  '%s as a unit, a style, a kind, a flag and a name is a word like another',
  async (word) => {
    const places: [string, (string | number)[]][] = [
      ['figures.yaml', ['粮食面积', '单位']],
      ['figures.yaml', ['粮食面积', '占']],
      ['figures.yaml', [word, '值']],
      ['03-乡村建设.yaml', ['成绩', 2, '分项写法', '样式']],
      ['03-乡村建设.yaml', ['成绩', 2, '分项写法', '接排']],
      ['01-粮食生产.yaml', ['成绩', 0, '图表', '类型']],
      ['report.yaml', ['样例']],
      ['report.yaml', ['模板']],
    ]
    for (const [name, way] of places) {
      const found = await foundWith(name, way, way.at(-1) === '值' ? 1 : word)
      expect(found.filter((text) => /function|native|\[object/.test(text))).toEqual([])
    }
    expect(unitName(word)).toBe(word)
    expect(parseSize(word)).toBeUndefined()
    expect(fontOf(word, 'gb2312')).toBe(word)
    const { value } = await readText(new TextEncoder().encode(`总结\n\n全年工作&${word};完成\n`), 'a.md')
    expect(JSON.stringify(value)).not.toContain('native code')
  },
  60_000,
)

test('a flag that is none is refused', async () => {
  const found = await foundWith('03-乡村建设.yaml', ['成绩', 2, '分项写法', '接排'], 'toString')
  expect(found.join()).toContain('应为“是”或“否”')
})
