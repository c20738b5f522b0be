/**
 * Everything that templates ask beyond the default questions, in one language. A value may hold
 * `{brand}`; where a language would have to bend what stands for `{product}`, it names the purchase.
 */
export interface TemplateTexts {
  readonly overall: string
  readonly easyCheckout: string
  readonly easier: string
  readonly help: string
  readonly quality: string
  readonly veryPoor: string
  readonly veryGood: string
  readonly expected: string
  readonly muchWorse: string
  readonly muchBetter: string
  readonly cared: string
  readonly clear: string
  readonly achieved: string
  readonly disagree: string
  readonly agree: string
  readonly findSize: string
  readonly sizeYes: string
  readonly sizeSoldOut: string
  readonly sizeNotCarried: string
  readonly sizeUnsure: string
  readonly notOrdering: string
  readonly deliveryCost: string
  readonly price: string
  readonly deliveryTime: string
  readonly payment: string
  readonly browsing: string
  readonly cancelling: string
  readonly tooExpensive: string
  readonly notNeeded: string
  readonly tookTooLong: string
  readonly foundOther: string
  readonly byMistake: string
  readonly better: string
}
