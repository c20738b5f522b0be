import type { Call } from '../tag-context.ts'

/** What a page passes to `delighted.survey(…)`, as far as it says who answers. */
interface Person {
  readonly email?: string
  readonly name?: string
  readonly createdAt?: string
  readonly properties?: Readonly<Record<string, unknown>>
}

/** a call that waits in the page's own snippet: its method and what it was given */
type Waiting = readonly [method: string, given: readonly unknown[]]

/** these say who answers; all else Delighted's dashboard or page said, a survey says here */
const KNOWN = new Set(['email', 'name', 'createdAt', 'properties'])

/** the event that a survey's trigger names to be asked where `delighted.survey()` was called */
const EVENT = 'delighted'

/**
 * `delighted.survey({email, name, createdAt, properties})` on a page that has changed nothing but its
 * scripts: the shopper is identified by e-mail or else by name, and the event `delighted` happens with
 * the properties. Whether a survey asks then is its own matter.
 */
function survey(person: Person = {}): void {
  const { email, name, createdAt, properties = {} } = person
  const { questionProductName: product, locale: _locale, ...rest } = properties
  const said = { ...rest, name, product, created_at: createdAt }
  const traits = Object.fromEntries(
    Object.entries(said).filter(([, value]) => /string|number|boolean/.test(typeof value)),
  )
  const customer = email ?? name
  if (customer) call('identify', customer, traits)
  call('track', EVENT, traits)
  const lost = Object.keys(person).filter((key) => !KNOWN.has(key))
  if (lost.length > 0) {
    console.warn(`earshot: set ${lost.join(', ')} in the survey: delighted.survey() no longer does`)
  }
}

/** The tag, whether or not it has arrived. */
function call(...what: Call): void {
  const waiting: Call[] = []
  window.earshot ??= Object.assign((...later: Call) => void waiting.push(later), { q: waiting })
  window.earshot(...what)
}

/** what the page's snippet has put there, an array with a function for each method */
const before: unknown = Reflect.get(window, 'delighted')
const methods: Readonly<Record<string, (...given: never[]) => void>> = {
  survey,
  reset: () => call('reset'),
}
const target = typeof before === 'object' && before !== null ? before : {}
Object.assign(target, methods)
for (const [method, given] of (Array.isArray(before) ? before : []) as Waiting[]) {
  methods[method]?.(...(given as never[]))
}
Reflect.set(window, 'delighted', target)
