import { nearest } from '../text/nearest.ts'
import { pairs } from '../text/pairs.ts'

/** 公式 as a tree; offsets count UTF-16 units of the formula's text. */
export type Formula = Range &
  (
    | { type: 'number'; digits: string; percent: boolean }
    | { type: 'figure'; name: string; of?: EarlierYear }
    | { type: 'negative'; operand: Formula }
    | { type: 'binary'; operator: Operator; left: Formula; right: Formula }
  )

/** `甲.上年`, `甲.上期`: the numbers beside this year's that a formula can ask for. */
export type EarlierYear = 'previous' | 'lastPeriod'

export type Operator = '+' | '-' | '*' | '/'

interface Range {
  start: number
  end: number
}

/** What is wrong with a formula, and where. */
export interface FormulaProblem extends Range {
  code: string
  message: string
  hint: string
}

export type ReadFormula = { formula: Formula } | { problem: FormulaProblem }

/** The spellings of operators and brackets; a hyphen, a minus sign and a full-width one are all the same. */
const spellings = pairs('＋+−-－-–-×*＊*·*÷/／/（(）)')
const signs = new Set([...Object.keys(spellings), '+', '-', '*', '/', '(', ')'])

interface Token extends Range {
  type: 'number' | 'name' | 'sign'
  text: string
}

const advice = '公式写成 获准项目 ÷ 申报项目 这样：指标名、数字、+ − × ÷ 和括号'

/** The names that a formula can use; those with signs in them (甲-乙) have to be looked for letter by letter. */
export interface FormulaNames {
  all: ReadonlySet<string>
  special: readonly string[]
}

export function formulaNames(names: Iterable<string>): FormulaNames {
  const all = new Set(names)
  const special = [...all].filter((name) => /\s/.test(name) || [...name].some((one) => signs.has(one)))
  return { all, special: special.sort((a, b) => b.length - a.length) }
}

/** Deeper brackets than this nobody writes; the stack of the machine would give out far beyond. */
const deepest = 50

/** Nor is one so long: its tree is walked on the stack. */
const longest = 2000

/** Reads a formula over the figures of a ledger. */
export function readFormula(text: string, names: FormulaNames): ReadFormula {
  if (text.length > longest) {
    const message = `公式太长，超过${longest}字`
    return {
      problem: { code: 'figures/formula-syntax', message, hint: '请分成几个指标来算', start: 0, end: text.length },
    }
  }
  const tokens = tokensOf(text, names.special)
  let at = 0
  let depth = 0
  const end = (): Range => ({ start: text.trimEnd().length, end: text.trimEnd().length })
  const fail = (message: string, place: Range = tokens[at] ?? end(), hint = advice): never => {
    throw new Problem({ code: 'figures/formula-syntax', message, hint, start: place.start, end: place.end })
  }
  const sign = (...wanted: string[]): string | undefined => {
    const token = tokens[at]
    if (token?.type !== 'sign' || !wanted.includes(token.text)) return undefined
    at++
    return token.text
  }
  const chain = (operators: string[], next: () => Formula): Formula => {
    let left = next()
    for (let found = sign(...operators); found; found = sign(...operators)) {
      const right = next()
      left = { type: 'binary', operator: found as Operator, left, right, start: left.start, end: right.end }
    }
    return left
  }
  const sum = (): Formula => chain(['+', '-'], () => chain(['*', '/'], one))
  const one = (): Formula => {
    const token = tokens[at]
    if (!token) return fail(text.trim() === '' ? '公式是空的' : '公式不完整，后面还应有指标名或数字')
    at++
    if (token.type === 'number') {
      const { text, start, end } = token
      const digits = text.replace(/\s*[%％]$/, '')
      return { type: 'number', digits, percent: digits !== text, start, end }
    }
    if (token.type === 'name') return figure(token, names.all)
    if (++depth > deepest) return fail('公式的括号层数太多', token)
    const made = signed(token)
    depth--
    return made
  }
  const signed = (token: Token): Formula => {
    if (token.text === '(') {
      const inner = sum()
      if (!sign(')')) return fail('公式的括号没有配对：缺少“）”', tokens[at] ?? token)
      return { ...inner, start: token.start, end: tokens[at - 1]!.end }
    }
    if (token.text === '+') return one()
    if (token.text === '-') {
      const operand = one()
      return { type: 'negative', operand, start: token.start, end: operand.end }
    }
    return fail(`公式里“${text.slice(token.start, token.end)}”的前面应有指标名或数字`, token)
  }
  try {
    const formula = sum()
    const rest = tokens[at]
    if (rest?.text === ')') return fail('公式的括号没有配对：多了“）”', rest)
    if (rest) return fail(`公式里“${text.slice(rest.start, rest.end)}”的前面应有 + − × ÷`, rest)
    return { formula }
  } catch (problem) {
    if (problem instanceof Problem) return { problem: problem.problem }
    throw problem
  }
}

/** Ends the reading; never leaves this file. */
class Problem extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.message)
  }
}

const earlier: Readonly<Record<string, EarlierYear>> = {
  上年: 'previous',
  previous: 'previous',
  上期: 'lastPeriod',
  'last-period': 'lastPeriod',
}

/** `签约人数`, or `签约人数.上年`: last year's. */
function figure({ text, start, end }: Token, names: ReadonlySet<string>): Formula {
  if (names.has(text)) return { type: 'figure', name: text, start, end }
  const [, bare = text, asked = ''] = /^(.*?)\s*\.\s*(上年|上期|previous|last-period)$/s.exec(text) ?? []
  if (bare !== text && names.has(bare)) return { type: 'figure', name: bare, of: earlier[asked]!, start, end }
  const near = nearest(bare, names)
  const hint = near ? `是不是“${near}”？` : '请在台账里加上这个指标，或检查名称'
  throw new Problem({
    code: 'figures/unknown-figure',
    message: `公式用到的“${bare}”不在台账里`,
    hint,
    start,
    end,
  })
}

/** A known name with signs of its own is one name where a sign, a blank or the end follows it. */
function tokensOf(text: string, special: readonly string[]): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const start = at
    const character = text[at]!
    if (/\s/.test(character)) {
      at++
      continue
    }
    const name = special.find((one) => text.startsWith(one, start) && isEnd(text, start + one.length))
    const number = /^\d+(?:\.\d+)?(?:\s*[%％])?(?=$|[\s+\-*/()＋−－–×＊·÷／（）])/.exec(text.slice(at))?.[0]
    if (name !== undefined) tokens.push({ type: 'name', text: name, start, end: start + name.length })
    else if (number !== undefined) tokens.push({ type: 'number', text: number, start, end: start + number.length })
    else if (signs.has(character)) {
      tokens.push({ type: 'sign', text: spellings[character] ?? character, start, end: start + 1 })
    } else {
      let end = start
      while (end < text.length && !isEnd(text, end)) end++
      // The one form with a hyphen in its name.
      if (text.startsWith('.last-period', end - 5) && isEnd(text, end + 7)) end += 7
      tokens.push({ type: 'name', text: text.slice(start, end), start, end })
    }
    at = tokens.at(-1)!.end
  }
  return tokens
}

const isEnd = (text: string, at: number): boolean => at >= text.length || signs.has(text[at]!) || /\s/.test(text[at]!)

/** The figures that a formula uses, each once. */
export function figuresIn(formula: Formula): string[] {
  const found = new Set<string>()
  const walk = (node: Formula): void => {
    if (node.type === 'figure') found.add(node.name)
    else if (node.type === 'negative') walk(node.operand)
    else if (node.type === 'binary') {
      walk(node.left)
      walk(node.right)
    }
  }
  walk(formula)
  return [...found]
}
