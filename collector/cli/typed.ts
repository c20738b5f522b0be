import type { Option, Options } from './option.ts'

/** What was typed for a command: its options, those that are absent `undefined`, and its word. */
export type Typed<O extends Options, Word extends string | undefined> = {
  readonly [Name in keyof O]: ValueOf<O[Name]>
} & {
  readonly json: boolean | undefined
  readonly word: Word extends undefined | `[${string}]` ? string | undefined : string
}

type ValueOf<One> = One extends { readonly type: 'boolean' }
  ? boolean | undefined
  : One extends { readonly needed: true }
    ? Texts<One>
    : Texts<One> | undefined

type Texts<One> = One extends Option & { readonly multiple: true } ? string[] : string
