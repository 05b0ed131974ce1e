const numerals = '〇零一二三四五六七八九十百千万'

/** The 55 national minorities as the names of autonomous places write them (全国民族区域自治地方名录). */
const peoples =
  '蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|' +
  '佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|达斡尔|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|' +
  '塔吉克族|塔吉克|怒族|裕固族|独龙族|普米族|鄂温克族|鄂伦春族|各族'

/** A leader's name with the thought and the writings that carry it, and the party's centre around him. */
const leaderPatterns: readonly RegExp[] = [
  /以习近平同志为核心的党中央/g,
  /习近平(?:新时代)?(?:中国特色社会主义)?(?:新时代中国特色社会主义|法治|经济|外交|生态文明|强军|文化)?思想/g,
  /习近平总书记(?:系列)?重要(?:讲话|指示|批示|论述|文章|回信)+(?:和重要(?:指示|批示)+)?(?:精神)?/g,
]

/** Congresses, sessions and plans: their numerals change, the rest does not. Each is whole. */
const congressPatterns: readonly RegExp[] = [
  new RegExp(`(?:中国共产党|党的|中共)?第?[${numerals}]+(?:大|次全国代表大会)(?:报告|精神)?`, 'g'),
  new RegExp(`(?:中国共产党|党的|中共)?第?[${numerals}]+届[${numerals}]+(?:中全会|次全会)(?:精神)?`, 'g'),
  new RegExp(`第?[${numerals}]+届(?:中央委员会|人大|政协|委员会)?第?[${numerals}]+次(?:全体)?会议(?:精神)?`, 'g'),
  new RegExp(`第[${numerals}]+(?:届|次|轮|批|期)(?:[\u4e00-\u9fff]{0,4}(?:普查|大会|会议|巡视|巡察|党代会))?`, 'g'),
  /[“"]?十[一二三四五六七八九]五[”"]?(?:规划|时期)?/g,
  /中央(?:经济|农村|政法|城市|民族|统战|人才|全面依法治国|金融|外事)工作会议(?:精神)?/g,
  /(?:全国|全省|全市|全县|省|市|县)?两会(?:精神)?/g,
]

/** An autonomous place with the peoples in its name: 秀山土家族苗族自治县. */
const placePatterns: readonly RegExp[] = [
  new RegExp(`(?:[^省市州县区关于在对和与、，《“\\s]{1,5})?(?:${peoples})+(?:自治[县州区旗]|[乡镇])`, 'g'),
  /[^省市州县区关于在对和与、，《“\s的]{1,4}(?:自治[县州区旗]|经济技术开发区|高新技术产业开发区|高新区|经开区)/g,
]

/** Numbers with what is counted: 2023年度, 1—6月, 第三季度. Latin words and figures are whole too. */
const numberPatterns: readonly RegExp[] = [
  /[第近]?[\d０-９]+(?:[.．,，:：/∶][\d０-９]+)*(?:[—–~～-][\d０-９]+(?:\.\d+)?)?(?:[%％‰]|个百分点|学年度?|年度|季度|年|月份|月|日|万元|亿元|[\p{Script=Han}])?/gu,
  /[第前后近]?[〇零一二三四五六七八九十百千万两]+(?:季度|周年|年度|年|月份|月|日|届|次|大|个|项|轮|批|期|级|场|全会|方面)/gu,
  /[A-Za-z][A-Za-z0-9.+&'-]*/g,
]

/** The kinds of patterns, with what a text must hold for any of them: most texts need not be looked through. */
export const patternKinds = [
  { kind: 'leader', needs: /习近平/, patterns: leaderPatterns },
  { kind: 'congress', needs: new RegExp(`[${numerals}]|中央|两会`), patterns: congressPatterns },
  { kind: 'place', needs: /自治|[乡镇区]/, patterns: placePatterns },
  { kind: 'number', needs: /[\d０-９A-Za-z〇零一二三四五六七八九十百千万两]/, patterns: numberPatterns },
] as const
