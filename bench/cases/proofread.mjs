import { proofread, readText } from '../../dist/index.mjs'
import { race } from '../measure.mjs'

const length = 100_000

/** A hundred thousand characters of a summary, warm: the running text read, and by all rules. */
export async function proofreading(settings) {
  const text = makeText(length)
  const bytes = new TextEncoder().encode(text)
  const name = `zongjie: ${text.length.toLocaleString('en')} characters`
  const times = await race({ [name]: () => proofread(readText(bytes, 'summary.txt').value.text) }, settings)
  const seconds = times.get(name) / 1000
  return {
    title: 'Proofreading, warm',
    unit: 'seconds',
    times: new Map([[name, seconds]]),
    bars: [{ id: 'proofread', what: 'seconds', value: seconds, most: 1 }],
  }
}

/**
 * Invented prose, the same at every run: in each paragraph totals and parts, shares, changes, goals and plain
 * sentences, with numbers and subjects of its own; one relation in twenty is wrong.
 */
function makeText(characters) {
  const next = sequence(11)
  const whole = (least, most) => least + Math.floor(next() * (most - least))
  const pick = (list) => list[whole(0, list.length)]
  const subject = () => `${pick(places)}${pick(things)}`
  const slip = () => (next() < 0.05 ? whole(1, 30) : 0)
  const percent = (part, of) => ((part / of) * 100).toFixed(1)
  const forms = [
    () => {
      const [a, b, c] = [whole(20, 900), whole(20, 900), whole(20, 900)]
      return `全年共办理${subject()}事项${a + b + c + slip()}件，其中咨询${a}件，投诉${b}件，其他${c}件。`
    },
    () => {
      const [all, part] = [whole(900, 4000), whole(100, 900)]
      return `${subject()}现有${all}户，其中参加试点${part}户，占${percent(part + slip(), all)}%。`
    },
    () => {
      const [base, more] = [whole(200, 900), whole(20, 200)]
      return `${subject()}达到${base + more}万元，比上年增加${more}万元，增长${percent(more + slip(), base)}%。`
    },
    () => {
      const [before, by] = [whole(500, 800), whole(10, 90)]
      return `${subject()}覆盖率由${before / 10}%提高到${(before + by) / 10}%，提高${(by + slip()) / 10}个百分点。`
    },
    () => {
      const [goal, done] = [whole(400, 900), whole(380, 990)]
      return `完成${subject()}${done}亩，占年度任务${goal}亩的${percent(done + slip(), goal)}%。`
    },
    () => `坚持把${subject()}摆在突出位置，健全机制、压实责任、狠抓落实，${pick(things)}水平稳步提升。`,
  ]
  let text = ''
  while (text.length < characters) {
    text += `${Array.from({ length: 6 }, () => pick(forms)()).join('')}\n`
  }
  return text
}

const places = ['城东片区', '河西新区', '南山乡', '北苑街道', '开发区', '老城区', '湖滨镇', '高新园区']
const things = [
  '技能培训',
  '农田改造',
  '养老服务',
  '项目建设',
  '安全检查',
  '特色种植',
  '医疗救助',
  '道路养护',
  '信访接待',
]

/** Numbers from 0 to 1, the same for the same seed (Park–Miller). */
function sequence(seed) {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
