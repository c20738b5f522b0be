import type { ComponentChildren, VNode } from 'preact'

/** The card's own way to make a node, handed over so that one Preact draws what both describe. */
export type Jsx = (type: string, props: Props) => VNode

interface Props {
  readonly children?: ComponentChildren
  readonly [name: string]: unknown
}
