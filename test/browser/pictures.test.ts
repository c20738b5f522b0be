import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CARD_PICTURES, PICTURES, takeCardPicture } from '../support/card-pictures.ts'
import { launchChromium } from '../support/chromium.ts'
import { ROOT } from '../support/sources.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** what another processor's rounding may change; a shifted word changes ten times as much */
const MAX_SHARE = 0.0005
const FAULTS = join(ROOT, 'shots/faults')

/** Pixels that differ by more than antialiasing does; all of them where the size differs. */
function difference(
  kept: PNG,
  taken: PNG,
): { readonly pixels: number; readonly picture: PNG | undefined } {
  const { width, height } = kept
  if (taken.width !== width || taken.height !== height) {
    return { pixels: taken.width * taken.height, picture: undefined }
  }
  const picture = new PNG({ width, height })
  return { pixels: pixelmatch(kept.data, taken.data, picture.data, width, height), picture }
}

/** Keeps what was taken, and what differs, to be looked at. */
function keepFault(name: string, taken: Buffer, differs: PNG | undefined): void {
  mkdirSync(FAULTS, { recursive: true })
  writeFileSync(join(FAULTS, `${name}.png`), taken)
  if (differs) writeFileSync(join(FAULTS, `${name}-differs.png`), PNG.sync.write(differs))
}

test.each(Object.entries(CARD_PICTURES))('%s looks as it did', async (name, picture) => {
  const bytes = await takeCardPicture(browser, picture)
  const taken = PNG.sync.read(bytes)
  const kept = PNG.sync.read(readFileSync(join(PICTURES, `${name}.png`)))
  const { pixels, picture: differs } = difference(kept, taken)
  const most = Math.floor(kept.width * kept.height * MAX_SHARE)
  if (pixels > most) keepFault(name, bytes, differs)
  expect(
    pixels,
    `see shots/faults/${name}.png; if it is meant: npm run shots -- --renew ${name}`,
  ).toBeLessThanOrEqual(most)
})

test('there is a picture of each state and no other, 400 kB of them at most', () => {
  const files = readdirSync(PICTURES)
  expect(files.toSorted()).toEqual(
    Object.keys(CARD_PICTURES)
      .map((name) => `${name}.png`)
      .toSorted(),
  )
  const bytes = files.reduce((sum, file) => sum + statSync(join(PICTURES, file)).size, 0)
  expect(bytes).toBeLessThan(400_000)
})
