/**
 * A value whose braces no later step takes for a placeholder: a brand may well be called "{product}". A
 * word joiner, which nobody sees, stands after each brace that would be one.
 */
export function plainBraces(value: string): string {
  return value.replaceAll(/\{(?=\w+\})/g, '{\u2060')
}
