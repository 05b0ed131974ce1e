/** Rates of which 100% is all there is. 参保率 and 入园率 may count more than all, 拨备覆盖率 and 流动性覆盖率 cover it twice. */
export const shares: RegExp =
  /(?:合格|满意|办结|知晓|(?<![备性金])覆盖|及格|达标|优良|好评|回访|破案|结案|化解|按期|及时)(?:率|度)$|占比$|比重$/

/** Of these nothing that is no part of the whole is ever counted: what was left of last year (结案率), what is below nothing (利润占比). */
export const neverAboveAll: RegExp = /(?:合格|满意|知晓|及格|达标|优良|好评|按期|及时)(?:率|度)$/
