/** A file's name, without its ending, as a title: «去年的总结» says nothing, «2023年工作总结» does. */
export function nameAsTitle(stem: string): string | undefined {
  const words = stem
    .replace(/^[\d\s._、-]+(?!\d*年)/, '')
    .replace(/[（(](?:定稿|终稿|修改稿|\d+)[）)]$|[\s_-]*(?:定稿|终稿|副本)$/g, '')
    .trim()
  return /(?:总结|报告|要点|汇报|通报|计划|安排|小结)$/.test(words) && words.length >= 6 ? words : undefined
}
