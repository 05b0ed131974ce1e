const options = 'final|watch|json|samples|fix|out|format|jobs|data|templates|remove-old'

/** An input method writes two hyphens as one long dash. */
const dashes = '^[-—–－―─−]'
const begin = new RegExp(dashes)
/** Made for a name that begins so: nearly none does. */
const dashed = () => new RegExp(`${dashes}{1,4}(${options})(?:[=＝].*)?$`, 'i')
const bare = /^(final|watch|json|samples|fix)$/i

/** What to say of a name that was meant to be an option; `undefined` for any other. */
export function optionMeant(name: string): string | undefined {
  const meant = (begin.test(name) ? dashed() : bare).exec(name)?.[1] ?? (name === '定稿' ? 'final' : undefined)
  if (meant === undefined) return undefined
  return `没有名为“${name}”的报告。要写的是选项的，用两个英文减号：--${meant.toLowerCase()}`
}
