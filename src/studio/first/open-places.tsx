import type { Studio } from '../studio.ts'

/** Where the reports lie. */
export function OpenPlaces({ place }: { studio: Studio; place: string }) {
  return <p class="place">报告存放在：{place}</p>
}
