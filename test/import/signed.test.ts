import { describe, expect, it, test } from 'vitest'
import { bringIn, fileOf } from './support.ts'
import { centred, p, right, table, word } from './word-parts.ts'

const text = (title: string, unit: string): Uint8Array =>
  new TextEncoder().encode(
    `${title}\n\n全年各项工作有序推进，现总结如下。\n一、主要工作\n（一）全年接待读者12万人次。\n二、存在的问题\n（一）人手不足。\n三、下一步打算\n1.新增藏书2万册。\n\n${unit}\n\n2025年1月5日\n`,
  )

describe('who signed a text', () => {
  test.each([
    ['云泽市图书馆2024年工作总结', '云泽市图书馆'],
    ['清河镇人民政府2024年工作总结', '清河镇人民政府'],
    ['望湖村2024年工作总结', '望湖村'],
    ['澜江船闸2024年工作总结', '澜江船闸'],
  ])('%s: what its title begins with is signature and unit', async (title, unit) => {
    const report = fileOf(await bringIn(text(title, unit), '总结.txt'), /^report/)
    expect(report).toContain(`单位: ${unit}\n`)
    expect(report).toContain(`署名: ${unit}\n成文日期: 2025-01-05\n`)
  })

  it('is no line that ends the text otherwise', async () => {
    const made = await bringIn(text('云泽市图书馆2024年工作总结', '让我们一起努力'), '总结.txt')
    expect(fileOf(made, /^report/)).not.toContain('署名')
    expect(fileOf(made)).toContain('让我们一起努力')
  })

  it('stands in a title whose year is written in Chinese signs, too', async () => {
    const made = await bringIn(text('澜江海事处二〇二四年工作总结', '特此报告。'), '总结.txt')
    expect(fileOf(made, /^report/)).toContain('单位: 澜江海事处\n')
  })
})

describe('a table that is all of an attachment', () => {
  const rows = table([
    ['指标', '本年'],
    ['货物吞吐量', '2875'],
  ])
  const end = p('附件：主要业务指标') + p('澜江海事处', right) + p('2024年12月22日', right)
  const body =
    p('澜江海事处2024年工作总结', centred) +
    p('一、主要工作') +
    p('（一）全年巡航1460小时。') +
    p('二、下一步打算') +
    p('（一）举办培训15期。') +
    end

  test.each(['附件', '附件1'])('keeps its name, below %s', async (mark) => {
    const made = await bringIn(word(body + p(mark) + p('主要业务指标', centred) + rows), 'a.docx')
    const report = fileOf(made, /^report/)
    expect(report).toContain('署名: 澜江海事处\n成文日期: 2024-12-22\n附件:\n  - 名称: 主要业务指标\n    表格:\n')
    expect(fileOf(made)).toContain('- 举办培训15期。\n')
  })
})
