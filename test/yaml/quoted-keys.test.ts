import { expect, test } from 'vitest'
import { figuresFields } from '../../src/engine/fields/figure.ts'
import { readTree } from '../../src/engine/yaml/read-tree.ts'

test.each([
  ['"名\\"称"', '名"称'],
  ['"名\\\\"', '名\\'],
  ["'名''称'", "名'称"],
  ['"名\'称"', "名'称"],
])('The key %s is read as it is, also where the lines are looked at one by one', (written, name) => {
  // What looks like a list that was meant for one makes the reader look closely.
  const text = `${written}:\n  值: 1\n  单位: 个\n  备注: |-\n    * 甲\n`
  const { value, diagnostics } = readTree({ path: 'figures.yaml', text }, figuresFields)
  expect(diagnostics).toEqual([])
  expect(value.root?.kind === 'map' && [...value.root.entries.keys()]).toEqual([name])
})
