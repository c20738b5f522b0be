import type { Told } from './surface.ts'

/** What whole periods say changes on Mondays and first days alone; those are the days to compute. */
export function remember(tell: (today: string) => Told): (today: string) => Told {
  let held: { readonly told: Told } | undefined
  return (today) => {
    const isTurn = today.endsWith('-01') || new Date(`${today}T00:00:00Z`).getUTCDay() === 1
    if (!held || isTurn) held = { told: tell(today) }
    return held.told
  }
}
