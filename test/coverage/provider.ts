import v8 from '@vitest/coverage-v8'
import type { CoverageProviderModule } from 'vitest/node'
import { addChildren } from './add-children.ts'
import { emptyChildren } from './children.ts'

/** Vitest's own counting, with what the programs ran that the tests start: commands are tested as people call them. */
const provider: CoverageProviderModule = {
  ...v8,
  async getProvider() {
    const { V8CoverageProvider } = await import('@vitest/coverage-v8/dist/provider.js')
    const own = new V8CoverageProvider()
    const generate = own.generateCoverage.bind(own)
    emptyChildren()
    own.generateCoverage = async (context) => {
      const coverage = await generate(context)
      await addChildren(coverage)
      return coverage
    }
    return own
  },
}

export default provider
