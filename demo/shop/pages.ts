import { readFileSync } from 'node:fs'
import { CATALOGUE, type Slug } from './catalogue.ts'
import { escapeHtml, fill } from './fill.ts'
import { LANGUAGES, type Language } from './language.ts'
import { WORDS } from './words.ts'

type PageName = 'home' | 'product' | 'checkout' | 'thanks' | 'missing'
type Values = Readonly<Record<string, unknown>>

/** Where the tag comes from: the collector's address without a slash at its end, and the site's id. */
export interface TagSource {
  readonly collector: string
  readonly site: string
}

const slugs = Object.keys(CATALOGUE) as Slug[]

/** The pages of the shop as HTML, in one language. */
export function createPages(tag: TagSource, lang: Language) {
  const words = WORDS[lang]

  return {
    home: () => page('home', words.tagline, { products: shelf(slugs) }),
    product: (slug: Slug) =>
      page('product', words.products[slug].name, {
        ...words.products[slug],
        slug,
        price: price(slug),
        products: shelf(neighbours(slug)),
      }),
    checkout: () => page('checkout', words.checkoutTitle, { catalogue: catalogueJson() }),
    thanks: (order: string, total: number) =>
      page('thanks', words.orderLabel, { order, total: String(total) }),
    missing: () => page('missing', words.missingTitle, {}),
  }

  function page(name: PageName, title: unknown, values: Values): string {
    const all = { ...words, ...tag, ...values, lang, page: name, languages: languages() }
    const main = fill(read(name), all)
    return fill(read('frame'), { ...all, main, title: `${String(title)} · Dalbit` })
  }

  function shelf(wanted: readonly Slug[]): string {
    return wanted.map(card).join('')
  }

  function card(slug: Slug): string {
    const { name, line } = words.products[slug]
    return fill(
      `<li><a href="/products/{{slug}}"><div class="plate"><img src="/art/{{slug}}.svg" alt="" width="480" height="560" loading="lazy"></div><h3>{{name}}</h3><p>{{line}}</p><p>{{price}}</p></a></li>`,
      { slug, name, line, price: price(slug) },
    )
  }

  function price(slug: Slug): string {
    const money = { style: 'currency', currency: words.currency, maximumFractionDigits: 0 } as const
    return new Intl.NumberFormat(lang, money).format(CATALOGUE[slug][words.currency])
  }

  function languages(): string {
    return LANGUAGES.map((other) => {
      const current = other === lang ? ' aria-current="true"' : ''
      const name = escapeHtml(WORDS[other].language)
      return `<a href="?lang=${other}" lang="${other}" hreflang="${other}"${current}>${name}</a>`
    }).join('')
  }

  function catalogueJson(): string {
    const items = Object.fromEntries(
      slugs.map((slug) => [
        slug,
        { name: words.products[slug].name, amount: CATALOGUE[slug][words.currency] },
      ]),
    )
    // no `<` survives, so that no text can close the script element
    return JSON.stringify({ currency: words.currency, items }).replaceAll('<', '\\u003c')
  }
}

/** The four after this one on the shelf, around the end. */
function neighbours(slug: Slug): Slug[] {
  const at = slugs.indexOf(slug)
  return [...slugs, ...slugs].slice(at + 1, at + 5)
}

function read(name: PageName | 'frame'): string {
  return readFileSync(new URL(`./pages/${name}.html`, import.meta.url), 'utf8')
}
