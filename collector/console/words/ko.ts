export { pack } from './en.ts'
