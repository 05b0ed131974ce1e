import { inlinesOf, isPresent } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{signature-block signature date seal=seal}}`: 署名 and 成文日期 (GB/T 9704-2012 7.3.5); nothing when both are absent. */
export const signatureBlock: Helper = {
  name: 'signature-block',
  title: '署名和成文日期；seal 为是时留出盖章位置',
  parameters: [
    { title: '署名', accepts: ['list'] },
    { title: '成文日期', accepts: ['text'] },
  ],
  options: { seal: 'flag' },
  result: 'blocks',
  run([units = null, date = null], { seal = false }) {
    if (!isPresent(units) && !isPresent(date)) return { type: 'blocks', children: [] }
    const written = Array.isArray(units) ? units.filter(isPresent).map(inlinesOf) : []
    return {
      type: 'blocks',
      children: [
        { type: 'signature', units: written, ...(isPresent(date) && { date: inlinesOf(date) }), seal: seal === true },
      ],
    }
  },
}
