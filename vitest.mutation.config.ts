import { defineConfig } from 'vitest/config'

/** The tests of the group that test/mutation/run.mjs is at. */
export default defineConfig({
  test: { include: JSON.parse(process.env.ZONGJIE_MUTATION ?? '[]') as string[], testTimeout: 30_000 },
})
