import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import { expect, test } from 'vitest'
import { templateTrees } from '../../build.mjs'

test('The trees of the templates that come along are, as data, what the parser makes of them', () => {
  const trees = templateTrees()
  expect(trees.length).toBeGreaterThan(5)
  // What is left out of the data is what was undefined.
  for (const [text, tree] of trees) expect(JSON.parse(tree)).toEqual(parse(text))
})
