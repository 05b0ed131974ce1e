import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Asked, ask, type Choice } from '../../src/cli/questions/ask.ts'
import { atTerminal, type Turn } from './terminal.ts'

const choices: Choice[] = [
  { name: 'briefing', title: '情况通报' },
  { name: 'broken' },
  { name: 'standard', title: '标准三段式年度总结' },
]
const down = '\x1b[B'
const [enter, ctrlC, ctrlD, backspace] = ['\r', '\x03', '\x04', '\x7f']

interface Talk {
  asked: Asked | undefined
  screen: string
}

/** Puts the questions to somebody at a terminal. */
async function talk(turns: readonly Turn[], folder?: string): Promise<Talk> {
  const { value: asked, screen } = await atTerminal(turns, (terminal) =>
    ask(choices, new Date(2025, 0, 10), folder, terminal),
  )
  return { asked, screen }
}

describe('the questions of new', () => {
  it('suggest the standard set, last year in January, and a folder', async () => {
    const { asked, screen } = await talk([
      ['按回车确定', enter],
      ['单位名称', `甲局${enter}`],
      ['年度', enter],
      ['文件夹', enter],
    ])
    expect(asked).toEqual({ template: 'standard', unit: '甲局', year: '2024', folder: 'data/2024-standard' })
    expect(screen).toContain('情况通报（briefing）')
    expect(screen).not.toMatch(/navigate|select|must/)
  })

  it('pass over a set that has mistakes', async () => {
    const { asked, screen } = await talk([
      ['按回车确定', down],
      ['按回车确定', down],
      ['按回车确定', enter],
      ['单位名称', enter],
      ['年度', enter],
      ['文件夹', enter],
    ])
    expect(asked).toMatchObject({ template: 'standard', unit: '' })
    expect(screen).toContain('broken （有错误，用 zongjie template check 查看）')
  })

  it('are asked again when the answer is wrong', async () => {
    const place = mkdtempSync(path.join(tmpdir(), 'zongjie-new-'))
    writeFileSync(path.join(place, '原有.txt'), '')
    const { asked } = await talk([
      ['按回车确定', enter],
      ['单位名称', enter],
      ['年度', `24${enter}`],
      ['年份“24”不对', `${backspace}${backspace}2023${enter}`],
      ['文件夹', `${place}${enter}`],
      ['里已经有文件，不会覆盖', `-2${enter}`],
    ])
    rmSync(place, { recursive: true })
    expect(asked).toMatchObject({ year: '2023', folder: `${place}-2` })
  })

  it('leave out the folder when it is known', async () => {
    const turns: Turn[] = [
      ['按回车确定', enter],
      ['单位名称', enter],
      ['年度', enter],
    ]
    const { asked, screen } = await talk(turns, '我的总结')
    expect(asked?.folder).toBe('我的总结')
    expect(screen).not.toContain('文件夹')
  })

  it.each([
    ['Ctrl+C', ctrlC],
    ['Ctrl+D', ctrlD],
  ])('are broken off by %s', async (_, key) => {
    const turns: Turn[] = [
      ['按回车确定', enter],
      ['单位名称', key],
    ]
    expect((await talk(turns)).asked).toBeUndefined()
  })
})
