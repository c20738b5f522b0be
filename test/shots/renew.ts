import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CARD_PICTURES, PICTURES, takeCardPicture } from '../support/card-pictures.ts'
import { launchChromium } from '../support/chromium.ts'

/** Takes anew the pictures that tests compare the card with; those whose name holds `only`, or all. */
export async function renew(only?: string): Promise<void> {
  if (only === undefined) rmSync(PICTURES, { recursive: true, force: true })
  mkdirSync(PICTURES, { recursive: true })
  const browser = await launchChromium()
  try {
    for (const [name, picture] of Object.entries(CARD_PICTURES)) {
      if (only !== undefined && !name.includes(only)) continue
      writeFileSync(join(PICTURES, `${name}.png`), await takeCardPicture(browser, picture))
    }
  } finally {
    await browser.close()
  }
}
