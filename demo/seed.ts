import { parseArgs } from 'node:util'
import { createOrders } from './seed/orders.ts'
import { sendOrders } from './seed/send-orders.ts'
import { sendResponses } from './seed/send.ts'
import { showProgress } from './start/progress.ts'
import { sendVisits } from './seed/send-visits.ts'
import { createVisits } from './seed/visits.ts'
import { createYear } from './seed/year.ts'

const USAGE = `usage: node demo/seed.ts --collector http://127.0.0.1:4300 --key KEY
         [--site demo] [--seed dalbit] [--size 1]   send the demo's year of answers and visits, and three of orders`

const { values } = parseArgs({
  options: {
    collector: { type: 'string', default: 'http://127.0.0.1:4300' },
    key: { type: 'string' },
    site: { type: 'string', default: 'demo' },
    seed: { type: 'string', default: 'dalbit' },
    size: { type: 'string', default: '1' },
  },
})

if (values.key === undefined) {
  process.stderr.write(`${USAGE}\n`)
  process.exit(1)
}

try {
  const { collector, site, key, seed } = values
  const year = [...createYear({ now: new Date(), seed, size: Number(values.size) })]
  await sendOrders(
    { collector, site, key },
    createOrders({ now: new Date(), seed, size: Number(values.size) }),
  )
  await sendVisits(
    { collector, site, key },
    [...createVisits({ now: new Date(), seed, size: Number(values.size) })],
    showProgress('visits'),
  )
  const kept = await sendResponses({ collector, site, key }, year, showProgress('answers'))
  process.stdout.write(`${kept.toLocaleString('en')} responses kept\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
