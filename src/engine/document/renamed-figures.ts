import type { EarlierFigures, PrintedFigures } from './printed-figures.ts'

interface Stated {
  stated?: PrintedFigures | undefined
  earlier?: EarlierFigures | undefined
}

/**
 * The names that figures have now by those that they had. A figure was renamed when it is gone since the last build, and one
 * has come with its unit and with last year's number the same, or with a name and a number that are like its own. Where two
 * could be meant, nothing is said to be renamed.
 */
export function renamedSince(
  stated: PrintedFigures,
  now: PrintedFigures,
  isKnown: (name: string) => boolean = () => false,
): ReadonlyMap<string, string> {
  const gone = [...stated.keys()].filter((name) => !now.has(name))
  const come = gone.length === 0 ? [] : [...now.keys()].filter((name) => !stated.has(name) && !isKnown(name))
  // Another ledger altogether: nobody renames so much in one step.
  if (come.length === 0 || gone.length * come.length > mostPairs) return new Map()
  const pairs = gone.flatMap((from) =>
    come.filter((to) => isRenamed(from, stated.get(from)!, to, now.get(to)!)).map((to) => ({ from, to })),
  )
  return new Map(
    pairs
      .filter(({ from, to }) => !pairs.some((one) => (one.from === from) !== (one.to === to)))
      .map(({ from, to }) => [from, to]),
  )
}

/** A past in which a figure that got another name has its history under the name of now. */
export function withRenamed({ stated, earlier }: Stated, now: PrintedFigures): Stated {
  if (!stated) return { stated, earlier }
  const names = renamedSince(stated, now, (name) => earlier?.has(name) ?? false)
  if (names.size === 0) return { stated, earlier }
  const rename = <T>(map: ReadonlyMap<string, T> | undefined): ReadonlyMap<string, T> | undefined =>
    map && new Map([...map].map(([name, forms]) => [names.get(name) ?? name, forms]))
  return { stated: rename(stated), earlier: rename(earlier) }
}

const mostPairs = 10_000

type Forms = ReadonlyMap<string, string>

function isRenamed(from: string, before: Forms, to: string, now: Forms): boolean {
  const [one, other] = [readAmount(before.get('')), readAmount(now.get(''))]
  if (!one || !other || one.unit !== other.unit || one.value === 0 || other.value === 0) return false
  const ratio = other.value / one.value
  if (ratio < 0.5 || ratio > 2) return false
  const lastYear = before.get('previous')
  return (lastYear !== undefined && lastYear === now.get('previous')) || haveAWord(from, to)
}

function readAmount(text: string | undefined): { value: number; unit: string } | undefined {
  const [, digits, unit = ''] = /^([+-]?\d+(?:\.\d+)?)(.*)$/.exec(text ?? '') ?? []
  return digits === undefined ? undefined : { value: Number(digits), unit }
}

/** Words that names have in common without being of the same thing. */
const common = /全[年省市县区局]|累计|[人次户件批场家个]数|人次|数量|总[数量额]|金额|资金|面积|[数量率额总]/g

/** Whether two names share two characters in a row that say what is counted. */
function haveAWord(one: string, other: string): boolean {
  const [words, text] = [one.replace(common, ' '), other.replace(common, ' ')]
  for (let at = 0; at + 2 <= words.length; at++) {
    const pair = words.slice(at, at + 2)
    if (!pair.includes(' ') && text.includes(pair)) return true
  }
  return false
}
