import { describe, expect, test } from 'vitest'
import { sourceOf } from '../../src/engine/host/sources.ts'
import { readProject } from '../../src/engine/project/read-project.ts'
import { newProject, withSet } from '../../src/node/sets/project-text.ts'

const setsOf = (text: string) => {
  const { sets } = readProject(sourceOf(text, 'zongjie.yaml')).value!
  return Object.fromEntries([...sets].map(([name, { version }]) => [name, version]))
}

const files = {
  'one line': '# 我的\n数据: data\n采用: {jianghai: 1.2.0, nanhai: 2.0.0}   # 两套\n输出: out\n',
  'lines of its own': '采用:\n  # 省里的\n  jianghai: 1.2.0   # 今年的\n  nanhai: 2.0.0\n\n数据: data\n',
  'lines at the end': '数据: data\n采用:\n    jianghai: "1.2.0"\n    nanhai: 2.0.0',
  'a flow of several lines': '采用: {\n  jianghai: 1.2.0,\n  nanhai: 2.0.0\n}\n',
  'English, with a mark and line ends of Windows':
    '\uFEFFsets:\r\n  jianghai: 1.2.0\r\n  nanhai: 2.0.0\r\ndata: data\r\n',
}

describe.each(Object.entries(files))('the sets of a project file in %s', (_, text) => {
  test('get another version, and nothing else changes', () => {
    const made = withSet(text, 'jianghai', '1.3.0')!
    expect(made).toBe(text.replace('"1.2.0"', '1.3.0').replace('1.2.0', '1.3.0'))
  })

  test('get another set', () => {
    const made = withSet(text, 'xihe', '1.0.0')!
    expect(setsOf(made)).toEqual({ jianghai: '1.2.0', nanhai: '2.0.0', xihe: '1.0.0' })
    expect(made.includes('\r\n')).toBe(text.includes('\r\n'))
    for (const word of text.split(/[\s{},]+/)) expect(made).toContain(word)
  })

  test.each(['jianghai', 'nanhai'])('lose %s', (name) => {
    const { [name]: _, ...rest } = { jianghai: '1.2.0', nanhai: '2.0.0' } as Record<string, string>
    expect(setsOf(withSet(text, name, undefined)!)).toEqual(rest)
  })

  test('lose all, one after the other', () => {
    const made = withSet(withSet(text, 'jianghai', undefined)!, 'nanhai', undefined)!
    expect(setsOf(made)).toEqual({})
    expect(setsOf(withSet(made, 'xihe', '1.0.0')!)).toEqual({ xihe: '1.0.0' })
  })
})

test.each(['', '# 空的\n', '数据: data\n', '采用:\n', '采用: {}\n', '数据: data\n采用:\n\n输出: out\n'])(
  'a project file without sets (%j) gets its first',
  (text) => {
    const made = withSet(text, 'jianghai', '1.2.0')!
    expect(setsOf(made)).toEqual({ jianghai: '1.2.0' })
  },
)

test('a new project file says what it is', () => {
  expect(setsOf(newProject('jianghai', '1.2.0'))).toEqual({ jianghai: '1.2.0' })
})
