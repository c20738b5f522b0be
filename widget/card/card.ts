/** The card: what is drawn in a stranger's page, and nothing that decides, keeps or sends. */
export { drawCard } from './draw-card.tsx'
export { mount } from './mount.ts'
export { BEGINNING } from './progress.ts'
