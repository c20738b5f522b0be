/** A text with the digits of every script written as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit)))
}

/** Each script's ten digits stand in a row, and the first of them begins it. */
function valueOf(digit: string): number {
  let value = 0
  let point = digit.codePointAt(0) ?? 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - 1))) {
    value += 1
    point -= 1
  }
  return value
}
