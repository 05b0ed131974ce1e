import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Reports of any size, the same at every run. The sentences mean nothing, but have the lengths, the marks and the
 * variety of written ones: they compress as published summaries do (2.6 to 1), or deflating would cost too little. One
 * item in three names a figure of the ledger.
 */

const figureCount = 30
const units = ['人次', '家', '万元', '件', '场', '%']

/** The 3,755 common characters of GB/T 2312, in its order. */
const characters = [...new TextDecoder('gbk').decode(commonCodes())]

function commonCodes() {
  const codes = []
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) codes.push(row, cell)
  }
  return Uint8Array.from(codes)
}

/** A sequence of numbers from 0 to 1, the same for the same seed (Park–Miller). */
function sequence(seed) {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** Words of two characters, the first of the list the most frequent. */
const words = Array.from(
  { length: 2500 },
  (
    (next) => () =>
      pick(characters, next()) + pick(characters, next())
  )(sequence(7)),
)

function pick(list, number) {
  return list[Math.floor(number * list.length)]
}

/**
 * @param settings `items`: how many in the whole report; `length`: how many characters of text each has; `sections`:
 * how many files they are in, of which one item in five is a problem and one a plan; `seed`: which report.
 * @returns the files of a report folder, text by name
 */
export function makeReport({ items, length, sections, seed = 1 }) {
  const next = sequence(seed)
  const phrase = (count) => Array.from({ length: count }, () => pick(words, next() ** 3)).join('')
  const sentence = () => `${phrase(4)}，${phrase(3 + Math.floor(next() * 5))}，${phrase(5)}。`
  const text = (opening = '') => {
    let written = opening
    while (written.length < length) written += sentence()
    return written
  }
  let number = 0
  const item = () => {
    number += 1
    const figure = number % 3 === 0 ? `${phrase(3)}{{指标${1 + (number % figureCount)}}}。` : ''
    return `  - 小标题: ${phrase(5)}\n    正文: ${text(figure)}\n`
  }
  const list = (key, count) => (count > 0 ? `${key}:\n${Array.from({ length: count }, item).join('')}` : '')

  const files = {
    'report.yaml': [
      `标题: 示例市卫生健康委员会2023年第${seed}号工作总结`,
      '单位: 示例市卫生健康委员会',
      '年度: 2023',
      '模板: standard',
      `引言: ${text()}现将全年工作总结如下。`,
      '署名: 示例市卫生健康委员会',
      '成文日期: 2023-12-20',
      '',
    ].join('\n'),
    'figures.yaml': Array.from(
      { length: figureCount },
      (_, index) =>
        `指标${1 + index}: {值: ${1 + Math.floor(next() * 5000)}, 单位: '${pick(units, next())}', 来源: 办公室}\n`,
    ).join(''),
  }
  for (let index = 0; index < sections; index++) {
    const count = Math.round((items / sections) * (index + 1)) - Math.round((items / sections) * index)
    const rest = Math.floor(count / 5)
    files[`${String(index + 1).padStart(2, '0')}-section.yaml`] =
      `标题: ${phrase(4)}\n${list('成绩', count - 2 * rest)}${list('问题', rest)}${list('计划', rest)}`
  }
  return files
}

/** Writes the files of a report into a new folder. */
export async function writeReport(folder, files) {
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
}
