import { Area } from '../../form/area.tsx'
import { Field } from '../../form/field.tsx'
import { Select } from '../../form/select.tsx'
import { fill } from '#shared/words/fill.ts'
import { useReply } from '../../api/use-reply.ts'
import { useWords } from '../../words/use-words.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import type { SettingsPart } from './settings-part.ts'

/** What shoppers read of a site, and where it is. */
export function ShopperPart({ typed, wrong, set }: SettingsPart) {
  const { site: words } = useSurveyWords()
  const { format, pack } = useWords()
  const langs = useReply<{ readonly langs: readonly string[] }>('/api/words').data?.langs ?? []
  const options = Object.fromEntries(
    [...new Set([typed.lang, ...langs])].map((lang) => [lang, format.language(lang)]),
  )
  const isRead = [typed.lang, pack.lang].some((lang) => /^ko\b/.test(lang))
  // a reading that does not fit is told at the field, and leaves the example as it is without one
  const reading = /^[가-힣]/.test(typed.brandReading) ? typed.brandReading.trim() : undefined
  const example = fill('{brand}을(를)', { brand: typed.brand }, { brand: reading })
  return (
    <section class="sheet stack">
      <h1 class="sheet-title">{words.shopper}</h1>
      <div class="pair">
        <Field
          label={words.name}
          hint={words.nameHint}
          value={typed.name}
          error={wrong['name']}
          onInput={(name) => set({ name })}
        />
        <Field
          label={words.brand}
          hint={words.brandHint}
          value={typed.brand}
          error={wrong['brand']}
          onInput={(brand) => set({ brand })}
        />
      </div>
      {(isRead || typed.brandReading !== '' || wrong['brandReading'] !== undefined) && (
        <Field
          label={words.brandReading}
          hint={words.brandReadingHint(example)}
          value={typed.brandReading}
          error={wrong['brandReading']}
          onInput={(brandReading) => set({ brandReading })}
          input={{ maxLength: 60, lang: 'ko' }}
        />
      )}
      <Area
        label={words.addresses}
        hint={words.addressesHint}
        value={typed.origins}
        error={wrong['origins']}
        onInput={(origins) => set({ origins })}
      />
      <div class="pair">
        <Select
          label={words.lang}
          hint={words.langHint}
          value={typed.lang}
          options={options}
          onPick={(lang) => set({ lang })}
        />
        <Field
          label={words.zone}
          hint={words.zoneHint}
          value={typed.zone}
          error={wrong['zone']}
          onInput={(zone) => set({ zone })}
          input={{ list: 'zones', autoComplete: 'off', spellcheck: false }}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
    </section>
  )
}
