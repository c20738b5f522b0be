/**
 * The lot that a visitor draws for a survey, from 0 (included) to 1 (excluded): the same for ever, as
 * evenly spread as the visitors' own numbers are, and for two surveys as good as independent, so that
 * a tenth and a tenth share a hundredth. A cube of a hundred or more stretches the ring of numbers
 * ten thousandfold, and unevenly, at each character; multiplied out, because engines differ in the
 * last bit of a power. Shorter than a hash, which every page view would pay for.
 *
 * @param visitor from `Math.random()`, made once
 */
export function draw(visitor: number, survey: string): number {
  return [...survey].reduce((lot, character) => {
    const side = lot + character.charCodeAt(0)
    return (side * side * side) % 1
  }, visitor)
}
