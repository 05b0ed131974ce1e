/** Surnames that people have often, and no particle or verb of an office text among them (和, 向, 于, 时, 有). */
const surnames =
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹肖蔺'

/** True for a character that is a surname, and for the last one of a surname of two. */
export function isSurname(character: string | undefined): boolean {
  return character !== undefined && character !== '' && surnames.includes(character)
}

/** A surname of two characters at the end of a text. */
export const doubleSurname = /(?:欧阳|上官|司马|诸葛|皇甫|尉迟|司徒|东方|夏侯|慕容|令狐|公孙|端木)$/
