import { describe, expect, test } from 'vitest'
import { findRelations } from '../../../src/engine/proofread/relations/index.ts'

const wrong = (text: string): string[] =>
  findRelations([{ text }])
    .filter(({ verdict }) => verdict !== 'holds')
    .map(({ kind }) => kind)

describe('numbers among which one has not come in yet are not judged', () => {
  test.each([
    '全县186家重点单位，其中商场24家、宾馆31家、养老机构【待报】、工业企业【待报】、其他24家。',
    '在册船舶642艘，其中货船418艘、客渡船96艘、其他船舶【待报】。',
    '全年受理【待报】，办结80件，结案2件，结案率97.5%。',
    '男职工58人、女职工【待补：人数】、编外94人，共152人。',
  ])('%s', (text) => expect(wrong(text)).toEqual([]))

  test.each([
    ['全县186家重点单位，其中商场24家、宾馆31家、其他24家。新增养老机构【待报】。', 'sum'],
    ['全年演练【待报】。接警1286起，比上年的1342起下降2.4%。', 'change'],
  ])('but those beside it are: %s', (text, kind) => expect(wrong(text)).toEqual([kind]))
})
