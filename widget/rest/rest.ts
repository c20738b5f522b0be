/**
 * What few showings need, in a file of its own that is fetched only then: choices, smileys
 * and stars, rewards, placeholders with Korean particles, choosy audiences, and the words of `earshot('why')`.
 */
export { audienceReason } from '#shared/audience.ts'
export { explain } from '#shared/explain.ts'
export { prepare } from './prepare.ts'
export { choice } from './choice.ts'
export { drawFace } from './faces.ts'
export { default as css } from './rest.css?inline'
export { rewards } from './rewards.ts'
