import { countsOf } from '../text/most-alike.ts'

/** The unit, the year and the time that a text is about, as far as it says them. */
export interface Facts {
  unit?: string
  year?: number
  period?: string
}

const office =
  /(?:局|委|办|委员会|办公室|政府|中心|医院|学院|学校|大学|中学|小学|站|处|厅|街道|镇|乡|公司|集团|支队|大队|法院|检察院|管委会|协会|研究会|银行|分行|馆|园|厂|所|署|村|社区)$/

export interface FactSources {
  title: string
  subtitle: readonly string[]
  signature: readonly string[]
  date?: string
  headings: readonly string[]
  text: string
}

export function readFacts(sources: FactSources): Facts {
  const unit = unitIn(sources)
  const year = yearIn(sources)
  const period = periodIn(sources.title)
  return { ...(unit && { unit }), ...(year !== undefined && { year }), ...(period && { period }) }
}

function unitIn({ title, subtitle, signature, text }: FactSources): string | undefined {
  if (signature[0]) return signature[0]
  const speaker = subtitle.map(
    (line) => /^(.{2,20}?)(?:代?(?:区|市|县|省)?长|主任|院长|校长)[\s\u3000]+\S/.exec(line)?.[1],
  )
  const named = speaker.find((one) => one !== undefined && one.length >= 3)
  if (named) return office.test(named) ? named : `${named}人民政府`
  const bare = title.replaceAll('|', '').replace(/^(?:19|20)\d\d年(?:度)?/, '')
  const [, before] =
    /^(.{2,24}?)(?=(?:19|20)\d\d年|[一二][〇○零九][〇○零一二三四五六七八九]{2}年|关于|上半年|下半年|第[一二三四]季度|年度|工作)/.exec(
      bare,
    ) ?? []
  if (before && office.test(before)) return before
  if (before && /政府$/.test(title.slice(0, title.indexOf('工作'))))
    return title.slice(0, title.indexOf('工作')).replace(/^(?:19|20)\d\d年/, '')
  const [, place] =
    /在(.{2,12}?(?:省|市|县|区|旗|州))第.{1,6}届人民代表大会/.exec([...subtitle, text.slice(0, 400)].join('\n')) ?? []
  return place ? `${place}人民政府` : undefined
}

function yearIn({ title, subtitle, date, headings, text }: FactSources): number | undefined {
  const reviewed = headings.map((one) => /((?:19|20)\d\d)年.{0,16}(?:回顾|总结|情况|成效)/.exec(one)?.[1]).find(Boolean)
  if (reviewed) return Number(reviewed)
  const titled = /((?:19|20)\d\d)年/.exec(title)?.[1]
  if (titled && !/政府工作报告/.test(title)) return Number(titled)
  const given = /((?:19|20)\d\d)年\s*(\d{1,2})月/.exec([...subtitle, date ?? ''].join('\n'))
  if (given) return Number(given[1]) - Number(Number(given[2]) <= 3)
  if (titled) return Number(titled) - 1
  const counts = countsOf(text.slice(0, 3000).match(/(?:19|20)\d\d(?=年)/g) ?? [])
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || Number(b[0]) - Number(a[0]))
  return most ? Number(most[0]) : undefined
}

const periodIn = (title: string): string | undefined =>
  /上半年|下半年|第[一二三四]季度|(?:一|二|三|四)季度/.exec(title)?.[0]
