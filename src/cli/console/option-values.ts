import { InvalidArgumentError } from 'commander'
import { defaultFormats, type Format, formatRows, formats, isFormat } from '../../engine/document/formats.ts'

/** Of two folders nobody could tell which one counts; one without a name would be the folder that the command runs in. */
export function once(): (written: string) => string {
  let before: string | undefined
  return (written) => {
    if (before !== undefined) throw new InvalidArgumentError(`只能写一次，前面已经写了“${before}”`)
    if (written.trim() === '') throw new InvalidArgumentError('文件夹的名称是空的；当前文件夹写成 .')
    before = written
    return written
  }
}

/** A list of formats, written once. */
export function formatList(): (written: string) => string[] {
  let given = false
  return (written) => {
    if (given) throw new InvalidArgumentError(`只能写一次；几种格式用逗号分开，如 ${defaultFormats.join(',')}`)
    given = true
    return formatsIn(written)
  }
}

function formatsIn(written: string): string[] {
  const list = written.split(/[,，]/).map((one) => one.trim().toLowerCase())
  const wrong = list.find((one) => !isFormat(one))
  if (wrong !== undefined) throw new InvalidArgumentError(`格式只有 ${namedFormats()}，没有“${wrong}”`)
  return [...new Set(list)]
}

/** docx（Word 文档）. */
export const formatNamed = (format: Format): string => `${format}（${formatRows[format].title}）`

/** docx 和 md; docx、md 和 html. */
const namedFormats = (): string => `${formats.slice(0, -1).join('、')} 和 ${formats.at(-1)}`

/** How many reports at once. */
export function jobs(written: string): number {
  if (!/^[1-9]\d?$/.test(written)) throw new InvalidArgumentError('应为1到99的整数')
  return Number(written)
}

/** A port that anybody may listen on. */
export function portNumber(written: string): number {
  if (!/^\d{4,5}$/.test(written) || Number(written) < 1024 || Number(written) > 65535)
    throw new InvalidArgumentError('应为1024到65535的整数')
  return Number(written)
}
