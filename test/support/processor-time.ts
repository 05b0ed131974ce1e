/** The time of the processor that this process has taken, in milliseconds: what else the machine does is not in it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
