import { matchRule } from '../find.ts'
import { rightWords, wrongWords } from './wrong-words.ts'

/**
 * Words that are never right as they are written, from a fixed table (wrong-words.ts).
 *
 * Bad: 与12家企业签定合同。
 * Bad: 建立问题台帐。
 * Bad: 坚持把党建做为首要任务。
 * Bad: 收入同此增长5%。
 * Good: 签订合同，建立台账，坚持把党建作为首要任务，同比增长5%。
 * Good: 当做为民服务的窗口，教授于3月到任，自己经手，可以经常联系。
 * Good: 搭建帐篷120顶，不超过份额，超过份数，有所做为人称道。
 */
export const wrongWord = matchRule({ name: 'wrong-word', severity: 'warning' }, wrongWords, ([written]) => {
  const right = rightWords.get(written)!
  return { message: `“${written}”应为“${right}”`, hint: '请改正错别字', edit: right }
})
