import { spawn } from 'node:child_process'

/**
 * Times functions against each other, in milliseconds per run. Each is warmed up; then they run in rounds, one after
 * the other in a changing order, so that whatever else the machine does falls on all of them alike. A sample is as many
 * runs as take some 40 ms; the median of the samples stands for the function. (Garbage is not collected on purpose
 * between them: V8 would throw away compiled code with it, and nothing would be warm.)
 *
 * @param {Record<string, () => unknown>} contestants by name
 * @returns {Promise<Map<string, number>>} medians by name
 */
export async function race(contestants, { rounds = 25, warmUp = 1500, sample = 40 } = {}) {
  const names = Object.keys(contestants)
  const runs = new Map()
  for (const name of names) {
    const run = contestants[name]
    let count = 0
    const start = performance.now()
    while (performance.now() - start < warmUp || count < 5) {
      await run()
      count += 1
    }
    runs.set(name, Math.max(1, Math.round((sample * count) / (performance.now() - start))))
  }
  const samples = new Map(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(names, round)) {
      const run = contestants[name]
      const count = runs.get(name)
      const start = performance.now()
      for (let index = 0; index < count; index++) await run()
      samples.get(name).push((performance.now() - start) / count)
    }
  }
  return medians(samples)
}

/**
 * Times whole processes, in milliseconds from start to exit, in rounds as above.
 *
 * @param {Record<string, (round: number) => string[]>} commands arguments for node by name; `round` is different each
 * time
 */
export async function raceProcesses(commands, { rounds = 15 } = {}) {
  const names = Object.keys(commands)
  const samples = new Map(names.map((name) => [name, []]))
  // The first round only fills the system's caches.
  for (let round = 0; round <= rounds; round++) {
    for (const name of rotated(names, round)) {
      const milliseconds = await runNode(commands[name](round))
      if (round > 0) samples.get(name).push(milliseconds)
    }
  }
  return medians(samples)
}

/** Runs node with arguments; resolves with the milliseconds it took, rejects when it fails. */
export function runNode(args, env = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text
    })
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve(performance.now() - start)
      else reject(new Error(`node ${args.join(' ')} ended with ${status}\n${complaint}`))
    })
  })
}

function rotated(list, by) {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

function medians(samples) {
  return new Map([...samples].map(([name, values]) => [name, median(values)]))
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
