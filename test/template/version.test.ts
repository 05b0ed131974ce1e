import { expect, test } from 'vitest'
import { manifestFields, manifestSchema } from '../../src/engine/fields/manifest.ts'
import { readYaml } from '../../src/engine/yaml/read-yaml.ts'

function codes(version: string): string[] {
  const source = { path: 'template.yaml', text: `名称: ju\n标题: 甲\n版本: ${version}\n` }
  return readYaml(source, manifestSchema, manifestFields).diagnostics.map((one) => one.code)
}

test.each(['1.0.0', '0.0.1', '10.20.30', '1.2.3-rc.1', '1.0.0-alpha', '1.0.0-0.3.7', '1.0.0-x-y.9a'])(
  '%s is a version',
  (version) => {
    expect(codes(version)).toEqual([])
  },
)

test.each([
  '01.2.3',
  '1.02.3',
  '1.2',
  '1.2.3.4',
  'v1.2.3',
  '1.0.0-01',
  '1.0.0-',
  '1.0.0-a..b',
  '12345678901234567890.0.0',
  '9999999999999999.0.0',
  '1.0.0+5',
  '１.0.0',
])('%s is none', (version) => {
  expect(codes(version)).toEqual(['data/invalid-value'])
})
