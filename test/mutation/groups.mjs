/**
 * The code that must not be wrong, in groups, each with the tests that are about it. Tests that start programs are left
 * out: a mutant is not built into them.
 *
 * @type {readonly { name: string, mutate: string[], tests: string[] }[]}
 */
export const groups = [
  {
    name: 'Character filter',
    mutate: ['src/engine/text/legal-text.ts', 'src/engine/yaml/characters.ts'],
    tests: ['test/yaml/characters.test.ts', 'test/xml.test.ts'],
  },
  { name: 'Names', mutate: ['src/node/output/file-name.ts'], tests: ['test/output/file-name.test.ts'] },
  {
    name: 'Atomic write',
    mutate: ['src/node/output/*.ts', '!src/node/output/file-name.ts'],
    tests: ['test/output/{disk-errors,plan,record,temporary,write-report}.test.ts'],
  },
  {
    name: 'Package writer',
    mutate: [
      'src/engine/archive/{zip,crc32}.ts',
      'src/engine/writers/docx/package.ts',
      'src/engine/writers/docx/parts/package-parts.ts',
    ],
    tests: ['test/archive/{crc32,zip}.test.ts', 'test/writers/docx/{package,golden}.test.ts'],
  },
  { name: 'Template check', mutate: ['src/engine/template/{check*,examine}.ts'], tests: ['test/template/{check,mistakes}.test.ts'] },
]
