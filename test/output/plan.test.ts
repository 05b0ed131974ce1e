import { join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { succeeded } from '../../src/engine/text/diagnostic.ts'
import { planFiles, planFolders } from '../../src/node/output/plan.ts'
import { codesOf } from './build.ts'
import { hostileTitles, twins } from './hostile-titles.ts'
import { wrongOnWindows } from './windows-name.ts'

const planned = (report: string) => planFolders('out', [{ report }])[0]!

/** True for a path below the output folder. */
function isInside(path: string): boolean {
  const way = relative(resolve('out'), resolve(path))
  return way !== '' && way.split(sep)[0] !== '..' && resolve('out', way) === resolve(path)
}

describe('where a report is written', () => {
  it('is a folder of its own, with the title as the file name', () => {
    const folder = planned('京湖-2023').value!
    expect(folder).toEqual({ report: '京湖-2023', path: join('out', '京湖-2023'), shown: 'out/京湖-2023' })
    expect(planFiles(folder, '2023年工作总结', ['docx', 'md', 'docx'])).toEqual([
      {
        format: 'docx',
        folder,
        name: '2023年工作总结.docx',
        path: join('out', '京湖-2023', '2023年工作总结.docx'),
        shown: 'out/京湖-2023/2023年工作总结.docx',
      },
      {
        format: 'md',
        folder,
        name: '2023年工作总结.md',
        path: join('out', '京湖-2023', '2023年工作总结.md'),
        shown: 'out/京湖-2023/2023年工作总结.md',
      },
    ])
  })

  it('is inside the output folder and legal for every hostile title', () => {
    const folder = planned('京湖').value!
    for (const title of hostileTitles) {
      for (const { path, name } of planFiles(folder, title, ['docx', 'md'])) {
        expect(wrongOnWindows(name), name).toEqual([])
        expect(resolve(path, '..')).toBe(resolve(folder.path))
        expect(isInside(path), path).toBe(true)
      }
    }
  })

  it('is inside the output folder, or refused, for every hostile folder name', () => {
    for (const report of hostileTitles) {
      const { value, diagnostics } = planned(report)
      if (value) {
        expect(isInside(value.path), value.path).toBe(true)
        for (const name of value.path.slice('out/'.length).split('/')) expect(wrongOnWindows(name)).toEqual([])
      }
      expect(diagnostics.map((one) => one.code)).toEqual(value ? [] : ['output/folder-name'])
      for (const { message } of diagnostics) expect(message).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    }
  })

  it('says how a folder should be called instead', () => {
    expect(planned('京湖\u202e:2023').diagnostics).toEqual([
      {
        code: 'output/folder-name',
        severity: 'error',
        message: '报告文件夹的名字“京湖\\u{202e}:2023”在 Windows 等系统上不能用，或者太长',
        hint: '请把文件夹改名，例如“京湖：2023”',
      },
    ])
  })

  it('takes the composed form of a folder name that macOS gives decomposed', () => {
    expect(planned('cafe\u0301').value?.path).toBe(join('out', 'café'))
  })

  it('falls back to the report’s name', () => {
    expect(planFiles(planned('京湖').value!, '...', ['md'])[0]!.name).toBe('京湖.md')
  })
})

describe('reports that would share a folder', () => {
  it.each(twins)('%s and %s are refused, both', (one, other) => {
    const reports = [{ report: one, from: `a/${one}` }, { report: '别的' }, { report: other, from: `b/${other}` }]
    const [first, between, second] = planFolders('out', reports)
    expect(between!.value).toBeDefined()
    for (const result of [first!, second!]) {
      expect(result.value).toBeUndefined()
      expect(codesOf(result)).toEqual(['output/same-name'])
      expect(succeeded(result.diagnostics)).toBe(false)
    }
    expect(first!.diagnostics[0]!.message).toBe(`“a/${one}”和“b/${other}”会写进同一个输出文件夹，都没有生成`)
  })

  it('are refused when there are three of one name', () => {
    const results = planFolders('out', [{ report: 'a' }, { report: 'A' }, { report: 'a' }])
    expect(results.map((one) => one.value)).toEqual([undefined, undefined, undefined])
    expect(results[1]!.diagnostics[0]!.message).toBe('“A”和“a”和“a”会写进同一个输出文件夹，都没有生成')
  })
})
