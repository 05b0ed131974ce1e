import { describe, expect, it } from 'vitest'
import { disableExamples, enableExamples } from '../../src/engine/new/commented-out.ts'

const skeleton = `# yaml-language-server: $schema=x.json
# 标题要短，如 某某工作总结。
标题: 甲
# 副标题: 乙

# 写明的话：一行一条。
# 附件:
#   - 名称: 丙
#     正文: |
#       第一段
#
#       第二段
# 署名在最后。
成绩:
  - 小标题: 丁
    # 编号: 一要
  # - 小标题: 戊
  #   正文: 己
`

const enabled = `# yaml-language-server: $schema=x.json
# 标题要短，如 某某工作总结。
标题: 甲
副标题: 乙

# 写明的话：一行一条。
附件:
  - 名称: 丙
    正文: |
      第一段

      第二段
# 署名在最后。
成绩:
  - 小标题: 丁
    编号: 一要
  - 小标题: 戊
    正文: 己
`

describe('optional keys that are commented out', () => {
  it('are put in use with what belongs to them, and sentences are left alone', () => {
    expect(enableExamples(skeleton).text).toBe(enabled)
  })

  it('are commented out again as they were', () => {
    const { text, lines } = enableExamples(skeleton)
    expect(disableExamples(text, lines)).toBe(skeleton)
  })

  it('stay commented out when their keys have become longer', () => {
    const { text, lines } = enableExamples('  # 编号: 一要\n')
    expect(disableExamples(text.replace('编号', 'label'), lines)).toBe('  # label: 一要\n')
  })
})
