import { run as card } from './card.ts'
import { run as console } from './console.ts'
import { run as languages } from './languages.ts'
import { renew } from './renew.ts'
import { run as rooms } from './rooms.ts'

/**
 * What `npm run shots [part [name]]` takes pictures of; without a part, of everything. With `--renew
 * [name]` it takes those that tests compare with.
 */
const PARTS: Readonly<Record<string, (only?: string) => Promise<void>>> = { card, languages, console, rooms }

const [part, only] = process.argv.slice(2)
if (part === '--renew') await renew(only)
else for (const [name, run] of Object.entries(PARTS)) if (!part || part === name) await run(only)
