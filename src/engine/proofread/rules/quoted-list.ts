import { matchRule } from '../find.ts'

/**
 * Between quotes or titles that stand side by side no 、 is written (GB/T 15834-2011 4.5.3.5). Widespread, so it is a
 * setting.
 *
 * Bad: 开展“送医”、“送药”活动。
 * Bad: 落实《条例》、《办法》。
 * Good: 开展“送医”“送药”活动，落实《条例》《办法》。
 * Good: 开展“送医”（12次）、“送药”活动。
 */
const pattern = /(?<=[”》])、(?=[“《])/g

export const quotedList = matchRule({ name: 'quoted-list', severity: 'info', optional: true }, pattern, () => ({
  message: '并列的引号或书名号之间不用顿号',
  hint: '请删去顿号',
  edit: '',
}))
