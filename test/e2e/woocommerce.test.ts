import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { WELCOME } from '../support/live-shop.ts'
import { until } from '../support/until.ts'
import { hasWordPress, openWordPress, type WordPress } from '../support/wordpress/open-wordpress.ts'

const SURVEY = {
  ...WELCOME,
  trigger: { on: 'event', name: 'purchase' },
} as const
const DAY_MS = 86_400_000
const paidAt = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS).toISOString()

/** An order as the stand-in of WooCommerce keeps it. */
const anOrder = (id: number, more: Record<string, unknown> = {}) => ({
  id,
  key: `wc_order_${id}`,
  status: 'pending',
  total: '49.90',
  customer: 1,
  email: 'Ada@Example.org ',
  paid: paidAt(3),
  refunds: [],
  meta: {},
  ...more,
})

describe.skipIf(!hasWordPress)(
  'the WooCommerce plug-in in a real WordPress (needs Debian’s wordpress, php-cli, php-mysql, mariadb-server)',
  () => {
    let wordpress: WordPress
    let earshot: Earshot
    let browser: Browser
    let key: string
    let secret: string

    beforeAll(async () => {
      browser = await launchChromium()
      wordpress = await openWordPress()
      earshot = await prepareEarshot()
      key = await earshot.furnish('shop', wordpress.origin, [SURVEY])
      await earshot.start()
      const reply = await fetch(`${earshot.address}/api/sites/shop/identity`, {
        headers: { authorization: `Bearer ${key}` },
      })
      secret = ((await reply.json()) as { secret: string }).secret
    })
    afterAll(() => Promise.all([browser.close(), wordpress?.close(), earshot?.remove()]))

    const told = (body: unknown) =>
      fetch(`${wordpress.origin}/?stand-in`, { method: 'POST', body: JSON.stringify(body) })

    /** What the collector's database holds. */
    function rows<Row>(sql: string): Row[] {
      const db = new Database(join(earshot.folder, 'data/earshot.db'), { readonly: true })
      try {
        return db.prepare<[], Row>(sql).all()
      } finally {
        db.close()
      }
    }

    /** The orders that the collector has, less what was given back. */
    const orders = () =>
      Object.fromEntries(
        rows<{ id: string; customer: string; value: number }>(
          `SELECT id, customer, (value_e4 - coalesce((SELECT sum(value_e4) FROM refund
             WHERE order_id = purchase.id), 0)) / 10000.0 AS value FROM purchase`,
        ).map(({ id, customer, value }) => [id, { customer, value }]),
      )

    async function signIn(page: Page): Promise<void> {
      await page.goto(`${wordpress.origin}/wp-login.php`)
      await page.fill('#user_login', wordpress.user.name)
      await page.fill('#user_pass', wordpress.user.password)
      await page.click('#wp-submit')
      await page.locator('#wpadminbar').waitFor()
    }

    async function setUp(page: Page, fields: Record<string, string | boolean>): Promise<void> {
      await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=earshot`, {
        waitUntil: 'commit',
      })
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value === 'string') await page.fill(`#earshot-${name}`, value)
        else await page.setChecked(`#earshot-${name}`, value)
      }
      await page.click('#submit')
      // what WordPress says of the saving, whatever else of its pages is still on the way
      await page.locator('.settings-error').first().waitFor()
    }

    test('an unset plug-in puts nothing into the shop', async () => {
      expect(await (await fetch(wordpress.origin)).text()).not.toContain('earshot')
    })

    test('an owner pastes the tag, is told what does not fit, and sees that it answers', async () => {
      const page = await browser.newPage()
      await signIn(page)
      await setUp(page, { address: 'https://??', site: 'My Shop' })
      const refusals = page.locator('.settings-error')
      expect(await refusals.allInnerTexts()).toEqual([
        expect.stringContaining('write it like https://ask.acme.example'),
        expect.stringContaining('small letters, digits and hyphens'),
      ])
      await setUp(page, {
        address: `<script async src="${earshot.address}/w/shop.js"></script>`,
        site: 'elsewhere',
      })
      expect(await page.inputValue('#earshot-address')).toBe(earshot.address)
      expect(await page.innerText('.notice-error.inline')).toContain('knows no such site')
      await setUp(page, { site: 'shop', secret, key, guests: true })
      expect(await page.innerText('.notice-success.inline')).toContain('The collector answers')
      // what is secret is never printed again, and an empty field keeps it
      expect(await page.content()).not.toContain(secret)
      await setUp(page, { guests: true })
      expect(await wordpress.php(`echo Earshot\\settings()['secret'];`)).toBe(secret)
      await page.close()
    })

    const thanks = (id: number, more = '') =>
      `${wordpress.origin}/?order-received=${id}&key=wc_order_${id}${more}`
    const tracked = (page: Page) =>
      page.evaluate(
        () => [...document.scripts].filter((s) => s.textContent?.includes("'purchase'")).length,
      )

    test('who buys is asked once, by the name that the shop has signed', async () => {
      await told({ do: 'order', order: anOrder(11) })
      const shopper = await browser.newContext()
      const page = await shopper.newPage()
      await signIn(page)
      await page.goto(thanks(11))
      expect(await tracked(page)).toBe(1)
      await page.getByRole('radio', { name: '9', exact: false }).first().click()
      const answered = await until(
        'the answer',
        () => rows<{ more: string }>('SELECT more FROM response WHERE level >= 1')[0],
      )
      expect(JSON.parse(answered.more)).toMatchObject({ customer: '1' })
      await page.reload()
      expect(await tracked(page)).toBe(0)
      await shopper.close()
    })

    test('a theme that leaves out the hook asks too; a failed payment and a stranger are not asked', async () => {
      await told({ do: 'order', order: anOrder(12) })
      await told({ do: 'order', order: anOrder(13, { status: 'failed' }) })
      const page = await browser.newPage()
      await page.goto(thanks(12, '&block').replace('wc_order_12', 'wc_order_99'))
      expect(await tracked(page)).toBe(0)
      await page.goto(thanks(13))
      expect(await tracked(page)).toBe(0)
      await page.goto(thanks(12, '&block'))
      expect(await tracked(page)).toBe(1)
      await page.close()
    })

    test('paid orders arrive with what was given back; those of guests by a pseudonym', async () => {
      await told({ do: 'order', order: anOrder(21) })
      await told({ do: 'order', order: anOrder(22, { customer: 0 }) })
      await told({ do: 'order', order: anOrder(23, { customer: 0, email: 'ada@example.org' }) })
      for (const id of [21, 22, 23]) await told({ do: 'status', id, status: 'processing' })
      await wordpress.runCron()
      expect(orders()).toMatchObject({
        21: { customer: '1', value: 49.9 },
        22: { customer: expect.stringMatching(/^guest-[0-9a-f]{32}$/), value: 49.9 },
      })
      expect(orders()['22']?.customer).toBe(orders()['23']?.customer)
      await told({ do: 'refund', id: 21, refund: { id: 901, amount: '9.90' } })
      await told({ do: 'status', id: 22, status: 'cancelled' })
      await wordpress.runCron()
      expect(orders()).toMatchObject({ 21: { value: 40 }, 22: { value: 0 } })
    })

    test('while the collector is away nobody who buys notices, and nothing is lost', async () => {
      await earshot.kill('SIGTERM')
      await told({ do: 'order', order: anOrder(31) })
      expect((await told({ do: 'status', id: 31, status: 'processing' })).status).toBe(200)
      await wordpress.runCron()
      expect((await fetch(thanks(31))).status).toBe(200)
      expect(await wordpress.php(`echo get_option( 'earshot_problem' );`)).toMatch(/connect/i)
      const planned = `foreach ( _get_cron_array() as $at => $hooks ) { if ( isset( $hooks['earshot_send_order'] ) ) { echo count( $hooks['earshot_send_order'] ); } }`
      expect(await wordpress.php(planned)).toBe('1')
      await earshot.start()
      // the hour of the next try has come
      await wordpress.php(`Earshot\\send_order( 31, 1 );`)
      expect(orders()).toMatchObject({ 31: { value: 49.9 } })
      expect(await wordpress.php(`echo get_option( 'earshot_problem', 'none' );`)).toBe('none')
    })

    test('earlier orders are sent at the owner’s word', async () => {
      for (let id = 1000; id < 1120; id++) {
        await told({ do: 'order', order: anOrder(id, { status: 'completed', paid: paidAt(400) }) })
      }
      const page = await browser.newPage()
      await signIn(page)
      await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=earshot`, {
        waitUntil: 'commit',
      })
      await page.click('input[value="Send earlier orders"]')
      await page.getByText('Earlier orders are being sent').waitFor()
      await wordpress.runCron()
      await wordpress.runCron()
      expect(Object.keys(orders()).filter((id) => Number(id) >= 1000)).toHaveLength(120)
      await page.close()
    })

    test('with a consent tool nothing happens before consent to statistics', async () => {
      const admin = await browser.newPage()
      await signIn(admin)
      await setUp(admin, { consent: true })
      // customer 1 has been asked, and no device of theirs asks again
      await told({ do: 'order', order: anOrder(41, { customer: 0, email: 'bo@example.org' }) })
      const page = await (await browser.newContext()).newPage()
      await page.goto(thanks(41))
      expect(await page.getAttribute('script[src*="/w/shop.js"]', 'data-consent')).toBe('required')
      await page.waitForFunction(`typeof earshot === 'function' && !earshot.q`)
      expect(await page.evaluate('localStorage.length')).toBe(0)
      await page.evaluate(() =>
        document.dispatchEvent(
          new CustomEvent('wp_listen_for_consent_change', { detail: { statistics: 'allow' } }),
        ),
      )
      await page.getByRole('radio').first().waitFor()
      await setUp(admin, { consent: false })
      await admin.close()
    })

    test('who signs out is forgotten by the browser', async () => {
      const page = await (await browser.newContext()).newPage()
      await signIn(page)
      await page.goto(wordpress.origin)
      await page.waitForFunction(`'earshot:shop' in localStorage`)
      await page.goto(`${wordpress.origin}/wp-login.php?action=logout`)
      await page.click('a[href*="action=logout"]')
      await page.goto(wordpress.origin)
      expect(await page.evaluate('document.cookie')).not.toContain('earshot_forget')
      expect(await page.content()).not.toContain('identify')
    })

    test('the settings speak the owner’s language', async () => {
      for (const [locale, word] of [
        ['ko_KR', '수집 서버 주소'],
        ['zh_CN', '收集服务器地址'],
        ['ja', '収集サーバーのアドレス'],
        ['fr_FR', 'Address of your collector'],
      ]) {
        const said = await wordpress.php(
          `add_filter( 'locale', fn() => '${locale}' ); echo Earshot\\text( 'address' );`,
        )
        expect(said).toBe(word)
      }
    })

    test('every language has every sentence', async () => {
      const packs = JSON.parse(await wordpress.php(`echo json_encode( Earshot\\words() );`))
      for (const pack of Object.values<Record<string, string>>(packs)) {
        expect(Object.keys(pack)).toEqual(Object.keys(packs.en))
      }
    })

    test('PHP had nothing to complain of, and who removes the plug-in keeps nothing of it', async () => {
      // WordPress's own code complains of a PHP that is newer than itself
      expect(
        wordpress
          .complaints()
          .split('\n')
          .filter((line) => /earshot\.php/.test(line)),
      ).toEqual([])
      await wordpress.php(`Earshot\\uninstall();`)
      const left = await wordpress.php(
        `global $wpdb; echo $wpdb->get_var( "SELECT count(*) FROM $wpdb->options WHERE option_name LIKE '%earshot%'" );
         echo false === strpos( serialize( _get_cron_array() ), 'earshot' ) ? ' none' : ' planned';`,
      )
      expect(left).toBe('0 none')
    })
  },
)
