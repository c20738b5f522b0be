import { readFileSync } from 'node:fs'

/** Processor time that a process has used so far, in µs; the kernel counts hundredths of a second. */
export function cpuUs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}
