import { Stryker } from '@stryker-mutator/core'
import { groups } from './groups.mjs'

/**
 * `npm run mutation`: changes the code of each group in small ways, one at a time, and runs its tests, of which one
 * should fail. Arguments name groups: `npm run mutation -- Names`. The changes that no test noticed are listed.
 */
const wanted = process.argv.slice(2)
const rows = []
for (const { name, mutate, tests } of groups.filter((one) => wanted.length === 0 || wanted.includes(one.name))) {
  process.env.ZONGJIE_MUTATION = JSON.stringify(tests)
  const results = await new Stryker({
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts' },
    // Stryker does not know this version of TypeScript; vitest reads the sources all the same.
    tsconfigFile: 'none.json',
    mutate,
    ignorePatterns: ['/bench', '/dist', '/output', '/coverage'],
    reporters: ['clear-text'],
    clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: false },
    concurrency: 2,
    logLevel: 'warn',
  }).runMutationTest()
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length
  const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')]
  const score = ((100 * noticed) / (noticed + missed)).toFixed(1)
  rows.push(`${name}: ${noticed} of ${noticed + missed} noticed, ${score} %`)
  console.log(rows.at(-1))
}
console.log(rows.join('\n'))
