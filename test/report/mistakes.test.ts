import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadReport } from '../../src/node/engine.ts'
import { expectGolden } from '../support/golden.ts'

/** The mistakes in the files of mistakes/, by file and line, as they were sown by hand. */
const sown: Record<string, number[]> = {
  'report.yaml': [2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 15, 16, 17, 24],
  'figures.yaml': [2, 3, 4, 5, 6, 8, 9],
  '01-应急.yaml': [2, 5, 6, 8, 11, 13, 15, 16, 19, 21, 23],
  '02-服务.yaml': [1, 4, 6, 10, 13, 14],
  '03-空白.yaml': [1],
  '04-编码.yaml': [1],
}

describe('a report with forty mistakes', async () => {
  const folder = fileURLToPath(new URL('./mistakes/', import.meta.url))
  const { value, diagnostics } = await loadReport(folder, { cwd: folder })

  it('yields no report', () => {
    expect(value).toBeUndefined()
  })

  it('yields exactly forty diagnostics, one for each mistake', () => {
    const places = Object.entries(sown).flatMap(([file, lines]) => lines.map((line) => `${file}:${line}`))
    expect(places).toHaveLength(40)
    const found = diagnostics.map(({ position }) => `${position?.file}:${position?.line}`)
    expect(found.sort()).toEqual(places.sort())
  })

  it('says of each what was found and what to do', () => {
    for (const { code, message, hint } of diagnostics) {
      expect(message, code).toMatch(/[\u4e00-\u9fff]/)
      expect(hint, message).toMatch(/[\u4e00-\u9fff]/)
      expect(`${message}${hint}`, code).not.toMatch(/\b(?:expected|invalid|unexpected|undefined|null)\b/i)
    }
  })

  it('says it as the golden file has it', () => {
    const lines = diagnostics.map(({ code, severity, message, hint, position: at }) => {
      const place = `${at?.file}:${at?.line}:${at?.column}-${at?.endLine}:${at?.endColumn}`
      return `${place} ${severity} ${code}\n  ${message}\n  ${hint}\n`
    })
    expectGolden(lines.join(''), new URL('./mistakes/golden/diagnostics.txt', import.meta.url))
  })
})
