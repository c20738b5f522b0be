/**
 * A value that has the properties of `Shape` and no others. TypeScript tells of an excess property
 * only where a literal is written; this tells of it in a variable as well.
 */
export type Exactly<Shape, Given extends Shape> = Given &
  Readonly<Record<Exclude<keyof Given, keyof Shape>, never>>
