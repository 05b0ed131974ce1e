import { defineConfig } from 'vitest/config'
import { childrenFolder } from './test/coverage/children.ts'
import base from './vitest.config.ts'

/** `npm run coverage`: fails below these figures (docs/reliability.md). Branches are what counts. */
export default defineConfig({
  test: {
    ...base.test,
    isolate: true,
    // The programs that tests start write what they ran there.
    env: { NODE_V8_COVERAGE: childrenFolder },
    coverage: {
      enabled: true,
      provider: 'custom',
      customProviderModule: './test/coverage/provider.ts',
      include: ['src/**/*.ts'],
      reporter: [['text', { skipFull: true }], 'json'],
      thresholds: {
        branches: 95,
        'src/engine/{text/legal-text,yaml/characters}.ts': { branches: 100 },
        'src/node/output/*.ts': { branches: 100 },
        // Without deflated-parts.ts: what it holds only the packaged program has.
        'src/engine/archive/{zip,crc32}.ts': { branches: 100 },
        'src/engine/writers/docx/{package,parts/package-parts}.ts': { branches: 100 },
        'src/engine/template/{check*,examine}.ts': { branches: 100 },
      },
    },
  },
})
