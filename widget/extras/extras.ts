/**
 * What few impressions need, in a file of its own that is fetched only then: choices, smileys
 * and stars, rewards, progress through three questions or more, placeholders with Korean particles, choosy audiences, named customers.
 */
export { audienceReasons } from '#shared/audience.ts'
export { findAsked } from './find-asked.ts'
export { knownSince } from './known-since.ts'
export { prepare } from './prepare.ts'
export { choice } from './choice.ts'
export { drawFace } from './faces.ts'
export { default as css } from './extras.css?inline'
export { rewards } from './rewards.ts'
export { steps } from './steps.ts'
