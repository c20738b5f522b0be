/** ISO 639-1, and those of ISO 639-3 that browsers are set to and that have no two letters. */
const LANGUAGES = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da ' +
    'de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ' +
    'ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln ' +
    'lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi ' +
    'pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti ' +
    'tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ' +
    'ast bho chr ckb dsb fil gsw haw hsb kok mai mni nds sah sat yue'
  ).split(' '),
)
/** Codes that languages had before, as some browsers still write them. */
const FORMER: Readonly<Record<string, string>> = { iw: 'he', in: 'id', ji: 'yi', jw: 'jv' }

/**
 * The language under which a tag counts, whatever its case: `pt-BR` under `pt`; `zh-Hans-CN` under
 * `zh-Hans`, which is read differently from `zh-Hant`. What is no language counts as `other`.
 */
export function languageLabelOf(tag: string | undefined): string | undefined {
  if (tag === undefined || known.has(tag)) return known.get(tag ?? '')
  if (known.size >= REMEMBERED) known.clear()
  const label = labelOf(tag)
  known.set(tag, label)
  return label
}

const REMEMBERED = 500
const known = new Map<string, string>()

function labelOf(tag: string): string {
  const [first = '', second = ''] = tag.toLowerCase().split('-')
  const language = FORMER[first] ?? first
  if (!LANGUAGES.has(language)) return 'other'
  if (!/^[a-z]{4}$/.test(second)) return language
  return `${language}-${second.slice(0, 1).toUpperCase()}${second.slice(1)}`
}
