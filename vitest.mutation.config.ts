import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** `npm run mutation`: the tests that are about the files in stryker.config.json, without those that start programs. */
export default defineConfig({
  test: {
    ...base.test,
    include: [
      'test/output/{disk-errors,faults,file-name,plan,record,temporary,write-report}.test.ts',
      'test/template/*.test.ts',
      'test/writers/docx/{crc32,package,zip}.test.ts',
      'test/writers/docx/deflate/*.test.ts',
      'test/xml.test.ts',
      'test/yaml/{characters,scalars}.test.ts',
    ],
  },
})
