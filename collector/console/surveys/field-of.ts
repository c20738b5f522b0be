/** The field a sentence is about, its first name alone: `origins[0]: …` → `origins`. */
export function fieldOf(sentence: string): string | undefined {
  return /^([a-zA-Z]+)[\w[\].]*: /.exec(sentence)?.[1]
}
