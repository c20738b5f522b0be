/** One value of a flat table; `null`: there is none. */
export type Cell = string | number | boolean | Date | null

/**
 * One column of an export: its heading, what it holds, and how it is read off an item. A `text`
 * column never yields anything but text, so that a shopper's words cannot pose as a number.
 */
export interface Column<Item> {
  readonly name: string
  readonly type: 'text' | 'integer' | 'boolean' | 'time'
  readonly of: (item: Item) => Cell
}
