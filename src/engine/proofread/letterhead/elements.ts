import type { Said } from '../types.ts'

/** 份号 (7.2.1): six Arabic figures as a rule. */
export function wrongCopy(written: string): Said {
  if (/^\d{6,}$/.test(written)) return undefined
  if (!/^\d+$/.test(written)) return { message: `份号“${written}”应为阿拉伯数字`, hint: '一般用六位，如 000001' }
  return {
    message: `份号“${written}”不足六位`,
    hint: `一般用六位，可写成 ${written.padStart(6, '0')}`,
    severity: 'info',
  }
}

/** 密级和保密期限 (7.2.2). */
export function wrongSecrecy(written: string): Said {
  const [, level, mark, period = ''] = /^(绝密|机密|秘密)\s*([★☆*＊]?)\s*(.*)$/.exec(written) ?? []
  if (level === undefined)
    return { message: `密级“${written}”应为绝密、机密或秘密`, hint: '保密期限写在★后面，如 机密★1年' }
  if (/[一二三四五六七八九十]/.test(period)) {
    return { message: `密级“${written}”的保密期限应用阿拉伯数字`, hint: '请写成 机密★1年 这样' }
  }
  if (period === '' ? mark === '' || mark === '★' : mark === '★') return undefined
  return { message: `密级“${written}”应为“${level}★${period}”`, hint: '密级和保密期限之间用★' }
}

/** 紧急程度 (7.2.3); telegrams have 特提 and 平急 besides. */
export function wrongUrgency(written: string): Said {
  if (/^(?:特急|加急|特提|平急)$/.test(written.replace(/\s/g, ''))) return undefined
  return { message: `紧急程度“${written}”应为特急或加急`, hint: '请写“特急”或“加急”；不急的，删去这一项' }
}

/** 签发人 (7.2.6): a name each. */
export function wrongSigner(written: string): Said {
  if (/^签发人?\s*[:：]/.test(written)) return twice('签发人：')
  const names = written.split(/[、，,；;\s]+/).filter((one) => one !== '')
  // 赵　青 is one name, set as wide as three characters.
  const areNames = names.length > 1 && names.every((one) => one.length > 1)
  if (!/[、，,；;]/.test(written) && !areNames) return undefined
  return {
    message: `“${written}”是几个签发人写在一起`,
    hint: `几个签发人写成列表，如 签发人: [${(areNames ? names : ['赵青山', '钱江']).join(', ')}]`,
  }
}

/** 抄送 (7.4.2). */
export const wrongCc = (written: string): Said => (/^抄送\s*[:：]/.test(written) ? twice('抄送：') : undefined)

/** 印发机关 and 印发日期 (7.4.3). */
export const wrongPrinted = (written: string): Said => (/印发\s*$/.test(written) ? twice('印发') : undefined)

/** 发文机关标志 (7.2.4). */
export const wrongMark = (written: string): Said =>
  /文件\s*文件$/.test(written) ? { message: `“${written}”里“文件”写了两次`, hint: '请删去一个“文件”' } : undefined

const twice = (word: string): Said => ({ message: `“${word}”会印两次：它是自动印的`, hint: `请删去“${word}”` })
