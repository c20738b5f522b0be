/** What few pages call for, or get wrong, in a module of its own that is fetched only then. */
export { obeyRare } from './obey-rare.ts'
export { pushToDataLayer } from './tell-layer.ts'
export { fillElement } from './fill-element.ts'
export { openTab } from './open-tab.ts'
export { recoverImpressions } from './recover-impressions.ts'
export { watchTrigger } from './watch-trigger.ts'
