import { matchRule } from '../find.ts'

/**
 * The year of a document number stands in 〔〕, its number without 第 and leading zeros (GB/T 9704-2012 7.2.5).
 *
 * Bad: 根据国办发[2023]12号文件精神
 * Bad: 镜卫发（2023）5号
 * Bad: 镜卫发〔2023〕第5号
 * Bad: 镜卫发〔2023〕05号
 * Good: 镜卫发〔2023〕5号
 * Good: 全国人民代表大会常务委员会公告（2023）
 */
const pattern = /(?<=[\u4e00-\u9fff])[[［【（(〔]((?:19|20)\d\d)[\]］】）)〕](第?)(0*)(\d{1,4})号/g

export const documentNumber = matchRule(
  { name: 'document-number', severity: 'warning' },
  pattern,
  ([written, year, , , number]) => {
    const right = `〔${year}〕${number}号`
    if (written === right) return undefined
    return {
      message: `发文字号“${written}”应为“${right}”`,
      hint: '年份用六角括号〔〕，序号不加“第”、不编虚位',
      edit: right,
    }
  },
)
