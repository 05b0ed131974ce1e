/** True in `npm run torture`, which sets ZONGJIE_TORTURE=1: every randomized test runs at its full figure. */
// @ts-nocheck

export const torture: boolean = process.env.ZONGJIE_TORTURE === '1'

/** How often a test repeats: `small` in `npm test`, `full` in `npm run torture`. */
export const count = (small: number, full: number): number => (torture ? full : small)

/** A test's time limit in milliseconds for a count: so many seconds in `npm test`, and in proportion in torture. */
export const patience = (seconds: number, fullSeconds: number): number => count(seconds, fullSeconds) * 1000
