import valid from 'semver/functions/valid.js'
import { expect, test } from 'vitest'
import { isVersion } from '../../src/engine/text/versions.ts'

test('Versions are those of Semantic Versioning, as they are kept', () => {
  const written = ['1.0.0', '0.0.0', '10.20.30', '999999.0.1', '9007199254740991.0.0', '1.0.0-rc.1', '1.0.0-0']
  expect(written.filter((one) => !isVersion(one))).toEqual([])
  const others = ['', '1', '1.0', '1.0.0.0', '01.2.3', '1.02.3', '1.2.03', 'v1.2.3', '1.0.0 ', '1.0.0+build', '１.0.0']
  const tooLarge = ['9007199254740992.0.0', '1.0.0-01', '1.0.-1']
  expect([...others, ...tooLarge].filter(isVersion)).toEqual([])
  for (const one of [...written, ...others, ...tooLarge]) expect(isVersion(one)).toBe(valid(one) === one)
})
