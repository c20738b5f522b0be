import type { InstallWords } from './pack.ts'

/** English. */
export const install: InstallWords = {
  install: {
    title: 'Install the tag',
    hint: 'One line, on every page. It weighs about 2.5 kB and shows nothing until a survey is published.',
    where: 'Instructions',
    platforms: {
      html: 'Plain HTML',
      woocommerce: 'WooCommerce',
      shopify: 'Shopify',
      magento: 'Magento',
      cafe24: 'Cafe24',
      gtm: 'Tag Manager',
      react: 'React',
    },
    steps: {
      html: ['Paste it before </head> in the template that all pages share.'],
      woocommerce: [
        'Open Appearance → Theme File Editor → header.php of your child theme, or a header-script plugin.',
        'Paste it before </head> and save.',
        "On the thank-you page, call earshot('track', 'purchase', {order_value: 49}) with the order's value.",
        'Plugins that cache, join or delay scripts have to leave this line alone; clear their cache afterwards.',
      ],
      shopify: [
        'Open Online Store → Themes → … → Edit code → theme.liquid.',
        'Paste it before </head> and save. It runs on all storefront pages.',
        'Thank-you and order-status pages no longer run it, on any plan since 26 August 2026. Ask on the next storefront page, or send a link to the survey by mail.',
      ],
      magento: [
        'Open Content → Design → Configuration → your store view → HTML Head.',
        'Paste it into Scripts and Style Sheets, save, and flush the cache.',
        'Magento sends a policy of its own: add this origin to script-src and connect-src in csp_whitelist.xml of a module. Since 2.4.7 the checkout enforces it.',
      ],
      cafe24: [
        'Open 디자인 → 디자인 편집 and choose the common layout (layout/basic/layout.html).',
        'Paste it before </head>. Do the same for the mobile design if it is separate.',
        'Payment windows belong to the payment provider: the tag runs before and after them, not in them.',
      ],
      gtm: [
        'Make a Custom HTML tag, paste the line, and let it fire on All Pages.',
        'Publish the container. Blockers that stop Tag Manager stop the tag with it: pasting it into the theme reaches more shoppers.',
      ],
      react: [
        'Put it into index.html (Next.js: the root layout, as a plain script element).',
        'Nothing else is needed: changes of route are noticed.',
      ],
    },
    csp: 'If the shop sends a Content-Security-Policy, add this origin to script-src and connect-src:',
    pinned: 'If the shop pins the scripts it loads, use this tag instead. Its bytes never change:',
    panel: 'Check on the site what is shown and why not',
    panelHint:
      'The same page with #earshot added to the end of its address says of each survey whether it would ask now and why not, and what a policy or a blocker stopped.',
    waiting: 'Waiting for the first visit',
    waitingHint: 'Open any page of the shop. This turns green by itself.',
    seen: 'Tag detected',
    seenAt: (ago, where) => `Last seen ${ago} on ${where}`,
    seenDay: (day) => `Last seen on ${day}`,
    foreign: (origin) => `${origin} carries this tag, but is not an address of this shop.`,
    foreignHint: 'Responses from there are flagged and excluded from scores.',
    allow: 'It is mine: add it',
    onlyHere: (address) =>
      `${address} works on this computer only: shoppers cannot reach it. Set EARSHOT_URL to the public address of this server and restart it.`,
    blocked: (address) =>
      `The shop is served by https, the tag by http: browsers block it. Serve ${address} by https.`,
    next: 'Choose a template',
  },
}
