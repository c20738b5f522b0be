import { useState } from 'preact/hooks'
import { CopyLine } from '../../form/copy-line.tsx'
import type { Platform } from '../words/install/pack.ts'
import { useSurveyWords } from '../words/use-survey-words.ts'

const PLATFORMS = [
  'html',
  'woocommerce',
  'shopify',
  'magento',
  'cafe24',
  'gtm',
  'react',
] as const satisfies readonly Platform[]

interface RecipesProps {
  /** the whole script element */
  readonly tag: string
  /** the collector's, for a content security policy */
  readonly origin: string
  /** the script element whose bytes never change; absent before the first build */
  readonly pinned: string | undefined
}

/** Where the tag goes in each kind of shop. */
export function Recipes({ tag, origin, pinned }: RecipesProps) {
  const { install } = useSurveyWords()
  const [platform, setPlatform] = useState<Platform>('html')
  return (
    <section class="sheet stack">
      <h2 class="sheet-title">{install.where}</h2>
      <fieldset class="picks">
        <legend class="unseen">{install.where}</legend>
        {PLATFORMS.map((one) => (
          <label key={one} class="pick">
            <input
              type="radio"
              name="platform"
              checked={one === platform}
              onChange={() => setPlatform(one)}
            />
            <span>{install.platforms[one]}</span>
          </label>
        ))}
      </fieldset>
      <ol class="steps">
        {install.steps[platform].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {platform === 'react' && <CopyLine text={tag.replace('async', 'async={true}')} label="JSX" />}
      <p class="desk-hint">{install.csp}</p>
      <CopyLine text={origin} label="Content-Security-Policy" />
      {pinned !== undefined && (
        <>
          <p class="desk-hint">{install.pinned}</p>
          <CopyLine text={pinned} label="Subresource Integrity" />
        </>
      )}
    </section>
  )
}
