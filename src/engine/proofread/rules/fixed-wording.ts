import type { TextParagraph } from '../../document/running-text.ts'
import { nameSlips } from '../../wording/leader-name.ts'
import { nearMisses } from '../../wording/near-miss.ts'
import type { Finding, Rule, TextPlace } from '../types.ts'

const hint = '固定用语要逐字照写，请核对'

/**
 * Phrases of settled wording (wording/fixed-wording.ts) with a slip: a wrong, missing, doubled or swapped character; in
 * a long phrase two. Says nothing on which phrases stand where, or in what order.
 *
 * Bad: 深入学习近平新时代中国特色社会主义思想。
 * Bad: 学习贯彻习习近平总书记重要讲话精神。
 * Bad: 学习贯彻习进平总书记重要讲话精神。
 * Bad: 坚决拥护习近平总书纪的领导。
 * Bad: 庆祝中国人民共和国成立七十五周年。
 * Bad: 宣传《中华人民共和共和国乡村振兴促进法》。
 * Bad: 学习习近平新时代中国特社会主义思想。
 * Bad: 学习习近平新时代中国特色社会义思想。
 * Bad: 铸劳中华民族共同体意识，筑牢中华民族共同体意识。
 * Bad: 做到“两个围护”，增强“四个意实”，坚定“四个自心”。
 * Bad: 推进中国式现在化。
 * Bad: 坚持中国特色主义道路，增强“四个意事”。
 * Bad: 坚持以人民为中心的发展思路，践行青山绿水就是金山银山，落实三课一会。
 * Bad: 推进“五位一体”战略布局、四个全面总体布局，不忘使命、牢记初心。
 * Bad: 坚持稳中求进工作总基准，发展全过程人民名主，学思想、强党性、重实践、见新功。
 * Good: 理清以人民为中心的工作思路，统筹“五位一体”总体布局，坚持稳中求进总基调，发展思路更加清晰。
 * Bad: 推动高质量发站。
 * Bad: 坚持以人名为中心。
 * Bad: 绿水青山就是金山很山。
 * Bad: 全面从严制党，加强党风廉正建设。
 * Bad: 不忘初心、牢纪使命。
 * Bad: 落实中央八项归定精神。
 * Bad: 深化供给测结构性改革。
 * Bad: 服务粤港奥大湾区和长江径济带建设。
 * Bad: 构建人类命运同共体。
 * Bad: 向人民代表大会常务委会报告。
 * Good: 学习习近平新时代中国特色社会主义思想，学习贯彻习近平总书记重要讲话精神。
 * Good: 学习近平均水平以上班级的经验，复习近平方根一章，学习近平价商店的做法。
 * Bad: 学习习近平新时代中国特色社会注意思想，弘扬社会注意核心价值观。
 * Bad: 坚持中国共产觉的领导，构建新发展各局，守护绿水青山就是金山银上。
 * Bad: 召开民主生或会，开展扫黑除恶专项斗挣，推进平安中国建没，弘扬伟大建党精申，学习毛泽冬思想。
 * Good: 整治生态环境突出问题，净化政治生态，全社会注意到这一变化，新发展各类主体120家。
 * Good: 四个系统、两个环节、两个维修队、两个确定事项，新发展阶段性成果，党史学习教育局，三会一课题，政治生态度。
 * Good: 习近平主席、习近平同志、习近平法治思想、习近平经济思想、习近平外交思想、习近平文化思想。
 * Good: 中国人民银行、中国人民解放军、中国人民大学、中华全国总工会、中华全国妇女联合会、国家医药管理局。
 * Good: 贯彻落实习近平总书记重要讲话精神，落实习总书记重要指示批示精神。
 * Bad: 深刻领悟“二个确立”的决定性意义。
 * Good: 第二个确立的目标、第二个维护周期。
 * Good: 拥护两个确立，做到两个维护，增强四个意识，坚定四个自信，统筹五位一体。
 * Good: 党的十九大以来，党的十九届四中全会和党的二十届二中全会精神。
 * Good: 开展中华民族共同体知识竞赛，深化中华民族共同体认识，以人为本，以病人为中心。
 * Good: 全面从严治校，全面从严治警，党风廉洁，绿水青山变成金山银山。
 * Good: 全省人民代表大会，中华人民共和国国家统计局，高质量的发展，高质量发展展望。
 * Good: 不忘初心，牢记使命。总书记记挂着群众，习近平总结道。党委书记、总书记。
 */
export const fixedWording: Rule = {
  name: 'fixed-wording',
  severity: 'warning',
  check: (text) => text.paragraphs.flatMap(findingsIn),
}

function findingsIn(paragraph: TextParagraph): Finding[] {
  const { text } = paragraph
  const names = nameSlips(text).map(({ start, end, meant, doubled }) =>
    finding({ paragraph, start, end }, meant, doubled === true),
  )
  const taken = names.map(({ at }) => at)
  const phrases = nearMisses(text)
    .filter(({ start, end }) => !taken.some((one) => one.start < end && start < one.end))
    .map(({ start, end, phrase, doubled }) => finding({ paragraph, start, end }, phrase, doubled !== undefined))
  return [...names, ...phrases]
}

function finding(at: TextPlace, meant: string, doubled: boolean): Finding & { at: TextPlace } {
  const written = at.paragraph.text.slice(at.start, at.end)
  return {
    at,
    message: doubled ? `“${written}”里有字重复了，应为“${meant}”` : `“${written}”应是“${meant}”之误`,
    hint: doubled ? '请删去重复的字' : hint,
    ...(doubled && { edits: [{ ...at, text: meant }] }),
  }
}
