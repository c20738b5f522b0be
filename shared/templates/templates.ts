import { afterPurchase } from './after-purchase.ts'
import { buyAgain } from './buy-again.ts'
import { cancellation } from './cancellation.ts'
import { cartLeft } from './cart-left.ts'
import { checkoutEase } from './checkout-ease.ts'
import { expectations } from './expectations.ts'
import { experience } from './experience.ts'
import { findSize } from './find-size.ts'
import { loyalty } from './loyalty.ts'
import { quality } from './quality.ts'
import { relationship } from './relationship.ts'
import { support } from './support.ts'
import type { Template } from './template.ts'

/** In the order an owner is offered them. */
export const TEMPLATES: readonly Template[] = [
  relationship,
  afterPurchase,
  checkoutEase,
  buyAgain,
  quality,
  expectations,
  cartLeft,
  findSize,
  support,
  cancellation,
  loyalty,
  experience,
]
