/** One option of one command, as it is typed and as the usage describes it. */
export interface Option {
  readonly type: 'string' | 'boolean'
  /** may be given more than once */
  readonly multiple?: true
  /** the command does not run without it */
  readonly needed?: true
  /** stands for the value in the usage, such as `ID` */
  readonly value?: string
  /** what it does, in a few words */
  readonly says: string
}

/** Options of a command by name. */
export type Options = Readonly<Record<string, Option>>
