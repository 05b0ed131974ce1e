/**
 * The code that must not be wrong, in groups, each with the tests that are about it. Tests that start programs are left
 * out: a mutant is not built into them.
 *
 * @type {readonly { name: string, mutate: string[], tests: string[] }[]}
 */
export const groups = [
  {
    name: 'Character filter',
    mutate: ['src/legal-text.ts', 'src/yaml/characters.ts'],
    tests: ['test/yaml/characters.test.ts', 'test/xml.test.ts'],
  },
  { name: 'Names', mutate: ['src/output/file-name.ts'], tests: ['test/output/file-name.test.ts'] },
  {
    name: 'Atomic write',
    mutate: ['src/output/*.ts', '!src/output/file-name.ts'],
    tests: ['test/output/{disk-errors,plan,record,temporary,write-report}.test.ts'],
  },
  {
    name: 'Package writer',
    mutate: [
      'src/archive/{zip,crc32}.ts',
      'src/writers/docx/package.ts',
      'src/writers/docx/parts/package-parts.ts',
    ],
    tests: ['test/archive/{crc32,zip}.test.ts', 'test/writers/docx/{package,golden}.test.ts'],
  },
  { name: 'Template check', mutate: ['src/template/{check*,examine}.ts'], tests: ['test/template/{check,mistakes}.test.ts'] },
]
