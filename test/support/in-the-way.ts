/** Something that other tools put on a page, as they do it: their ids, classes, sizes and layers. */
export interface StandIn {
  readonly html: string
  /** run once it is in the page */
  readonly script?: string
  /** what is left of it once the shopper has settled it; absent: nothing */
  readonly left?: string
}

const CHOICES = '<button>Accept all</button><button>Reject</button><a href="#policy">Policy</a>'
const BAR = 'position:fixed;bottom:0;left:0;right:0;height:160px;z-index:2147483645;background:#fff'
const SMALL = 'position:fixed;bottom:16px;left:16px;width:48px;height:48px;z-index:2147483645'

function bar(attributes: string, left?: string): StandIn {
  return {
    html: `<div ${attributes} style="${BAR}">${CHOICES}</div>`,
    ...(left !== undefined && { left }),
  }
}

const NOTICE = `<p>This site uses cookies.</p>${CHOICES}`

/** One whose name nobody would know, but for what it says. */
function notice(attributes: string): StandIn {
  return { html: `<div ${attributes} style="${BAR};height:90px">${NOTICE}</div>` }
}

/** Draws into an open shadow, as some do. */
const SHADOW = `for (const host of document.querySelectorAll('[data-shadow]')) {
  host.attachShadow({mode: 'open'}).innerHTML = host.dataset.shadow
}`
const shadowBar = `<div style='${BAR}'>${CHOICES.replaceAll('"', "'")}</div>`

/** Some draw where no page can look. */
function closedShadow(host: string, html: string): string {
  return `document.querySelector('${host}').attachShadow({mode: 'closed'}).innerHTML = ${JSON.stringify(html)}`
}

/** A window of a component library: all of it stands in a shadow. */
function inShadow(html: string, script = ''): StandIn {
  return {
    html: '<x-window></x-window>',
    script: `{const root = document.querySelector('x-window').attachShadow({mode: 'open'}); root.innerHTML = ${JSON.stringify(html)}; ${script}}`,
  }
}

/** Consent tools, by the names that their makers document or that shops' pages show. */
export const CONSENT_TOOLS: Readonly<Record<string, StandIn>> = {
  Shopify: bar('id="shopify-pc__banner" class="shopify-pc__banner__dialog" role="alertdialog"'),
  'Usercentrics 2': {
    html: `<div id="usercentrics-root" data-shadow="${shadowBar}"></div>`,
    script: SHADOW,
  },
  'Usercentrics 3': {
    html: `<aside id="usercentrics-cmp-ui" data-shadow="${shadowBar}"></aside>`,
    script: SHADOW,
  },
  Didomi: {
    html: `<div id="didomi-host"><div id="didomi-notice" style="${BAR}">${CHOICES}</div></div>`,
  },
  Quantcast: {
    html: `<div class="qc-cmp2-container"><div class="qc-cmp2-main"><div id="qc-cmp2-ui" style="${BAR}">${CHOICES}</div></div></div>`,
  },
  iubenda: bar('id="iubenda-cs-banner" class="iubenda-cs-default iubenda-cs-visible"'),
  Axeptio: {
    html: `<div id="axeptio_overlay"><div class="axeptio_mount" style="position:fixed;bottom:20px;left:20px;width:360px;height:420px;z-index:999999">${CHOICES}</div></div>`,
  },
  Sourcepoint: {
    html: `<div id="sp_message_container_731" style="${BAR}"><iframe title="SP Consent Message" style="width:100%;height:100%"></iframe></div>`,
  },
  consentmanager: bar('id="cmpbox" class="cmpbox cmpstyleroot"'),
  tarteaucitron: {
    html: `<div id="tarteaucitronRoot"><div id="tarteaucitronAlertBig" style="${BAR}">${CHOICES}</div></div>`,
    left: `<div id="tarteaucitronRoot"><div id="tarteaucitronIcon" style="${SMALL}"><button>Cookies</button></div></div>`,
  },
  Osano: {
    html: `<div class="osano-cm-window"><div class="osano-cm-dialog osano-cm-dialog--type_bar" role="dialog" style="${BAR}">${CHOICES}</div></div>`,
    left: `<div class="osano-cm-window"><button class="osano-cm-widget" style="${SMALL}">Cookies</button></div>`,
  },
  OneTrust: {
    html: `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" style="${BAR}">${CHOICES}</div></div>`,
    left: `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" style="${BAR};display:none">${CHOICES}</div><div id="ot-sdk-btn-floating" style="${SMALL}"><button>Cookies</button></div></div>`,
  },
  Cookiebot: bar(
    'id="CybotCookiebotDialog"',
    `<div id="CookiebotWidget" style="${SMALL}"><button>Cookies</button></div>`,
  ),
  Complianz: {
    html: `<div id="cmplz-cookiebanner-container"><div class="cmplz-cookiebanner cmplz-show" style="position:fixed;bottom:10px;right:10px;width:526px;height:300px;z-index:99999">${CHOICES}</div></div>`,
    left: `<div id="cmplz-manage-consent"><button class="cmplz-manage-consent" style="position:fixed;bottom:0;right:40px;width:130px;height:32px;z-index:9998">Manage consent</button></div>`,
  },
  CookieYes: {
    html: `<div class="cky-consent-container cky-box-bottom-left" style="position:fixed;bottom:40px;left:40px;width:440px;height:300px;z-index:9999999">${CHOICES}</div>`,
    left: `<div class="cky-btn-revisit-wrapper" style="${SMALL}"><button>Cookies</button></div>`,
  },
  'Cookie-Script': bar(
    'id="cookiescript_injected"',
    `<div id="cookiescript_badge" style="${SMALL}"><button>Cookies</button></div>`,
  ),
  Klaro: {
    html: `<div class="klaro"><div class="cookie-notice" style="position:fixed;right:20px;bottom:20px;width:400px;height:220px;z-index:1000">${CHOICES}</div></div>`,
  },
  Borlabs: {
    html: `<div id="BorlabsCookieBox"><div class="_brlbs-box-wrap" style="position:fixed;inset:0;z-index:99999">${CHOICES}</div></div>`,
  },
  TrustArc: bar('id="truste-consent-track"'),
  Ketch: notice('id="lanyard_root"'),
  'Civic UK': {
    html: `<div id="ccc"><div id="ccc-notify" style="${BAR};height:90px">${NOTICE}</div></div>`,
  },
  'Cookie Information': notice('id="coiPage-1" class="coi-banner__wrapper"'),
  CookieHub: notice('class="ch2-container"'),
  'Piwik PRO': notice('id="ppms_cm_popup_overlay"'),
  Transcend: {
    html: '<div id="transcend-consent-manager"></div>',
    script: closedShadow('#transcend-consent-manager', shadowBar),
  },
  'a tool that nobody knows': bar('class="privacy-ask"'),
  'a low bar of the shop’s own': {
    html: `<div style="${BAR};height:80px"><p>We use cookies to make this shop better.</p><button>Accept</button></div>`,
  },
  'a low bar in Korean': {
    html: `<div style="${BAR};height:80px"><p>이 사이트는 쿠키를 사용합니다.</p><button>모두 동의</button></div>`,
  },
  'a low bar in German, above': {
    html: `<div style="position:fixed;top:0;left:0;right:0;height:70px;z-index:9"><p>Wir verwenden Cookies.</p><button>Akzeptieren</button></div>`,
  },
}

const COVER = 'position:fixed;inset:0;z-index:1000;background:#0008'
const MIDDLE = 'position:fixed;top:160px;left:10%;width:80%;height:400px;background:#fff'

/** Windows over the page: pop-ups, galleries, drawers and chats, open. */
export const LAYERS: Readonly<Record<string, StandIn>> = {
  'a native modal dialog': {
    html: '<dialog><button>OK</button></dialog>',
    script: `document.querySelector('dialog').showModal()`,
  },
  'a native popover': {
    html: `<div popover style="width:500px;height:400px"><button>OK</button></div>`,
    script: `document.querySelector('[popover]').showPopover()`,
  },
  'aria-modal alone': {
    html: `<div aria-modal="true" style="${MIDDLE};width:120px;height:40px;left:20px">Hi</div>`,
  },
  'role=dialog alone': { html: `<div role="dialog" style="${MIDDLE}">Hi</div>` },
  'Magnific Popup': {
    html: `<div class="mfp-bg" style="${COVER}"></div><div class="mfp-wrap" style="position:fixed;inset:0;z-index:1043"><div class="mfp-container"><div class="mfp-content">Image</div></div></div>`,
  },
  Klaviyo: {
    html: `<div class="needsclick kl-private-reset-css-Xuajs1" style="position:fixed;inset:0;z-index:90000"><form class="klaviyo-form"><input type="email"><button>Get 10 %</button></form></div>`,
  },
  Materialize: {
    html: `<div class="modal-overlay" style="${COVER}"></div><div class="modal open" style="${MIDDLE};z-index:1003">Hi</div>`,
  },
  prettyPhoto: {
    html: `<div class="pp_pic_holder" style="position:absolute;top:100px;left:300px;width:600px;height:400px;z-index:10000">Image</div><div class="pp_overlay" style="${COVER};z-index:9500"></div>`,
  },
  'a cart drawer': {
    html: `<aside class="cart-drawer" style="position:fixed;top:0;right:0;bottom:0;width:400px;z-index:50;background:#fff"><button>Check out</button></aside>`,
    left: `<aside class="cart-drawer" style="position:fixed;top:0;right:0;bottom:0;width:400px;z-index:50;transform:translateX(100%)"><button>Check out</button></aside>`,
  },
  'an open chat': {
    html: `<div id="chat-container"><iframe title="Chat" style="position:fixed;right:20px;bottom:90px;width:376px;height:560px;z-index:2147483003"></iframe></div>`,
    left: `<div id="chat-container"><iframe title="Chat" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px;z-index:2147483003"></iframe></div>`,
  },
  'a modal dialog in a shadow': inShadow(
    '<dialog><button>OK</button></dialog>',
    `root.querySelector('dialog').showModal()`,
  ),
  'a drawer in a shadow': inShadow(
    '<div style="position:fixed;top:0;right:0;bottom:0;width:400px;z-index:700;background:#fff">Cart</div>',
  ),
  'a drawer in a shadow of a shadow': inShadow(
    '<x-inner></x-inner>',
    `root.querySelector('x-inner').attachShadow({mode: 'open'}).innerHTML = '<div style="position:fixed;top:0;right:0;bottom:0;width:400px;z-index:700;background:#fff">Cart</div>'`,
  ),
  'a drawer in a closed shadow': {
    html: '<x-window></x-window>',
    script: closedShadow(
      'x-window',
      '<div style="position:fixed;top:0;right:0;bottom:0;width:400px;background:#fff">Cart</div>',
    ),
  },
  'a backdrop that lies in a layer': {
    html: `<div style="position:relative;z-index:50"><div style="position:fixed;inset:0;background:#0008"></div></div>`,
  },
  'a full-screen menu': { html: `<nav style="${COVER}"><a href="/pots">Pots</a></nav>` },
}

/** What shops have on every page, and nobody is disturbed at. */
export const FURNITURE: Readonly<Record<string, StandIn>> = {
  'a chat bubble': {
    html: `<div id="launcher" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px;z-index:2147483000"><button>Chat</button></div>`,
  },
  'a chat greeting': {
    html: `<div role="dialog" style="position:fixed;right:20px;bottom:90px;width:260px;height:90px;z-index:9000">Hello!</div>`,
  },
  'a sticky bar to add to the cart': {
    html: `<div class="sticky-add-to-cart" style="position:fixed;left:0;right:0;bottom:0;height:64px;z-index:100"><button>Add to cart</button></div>`,
  },
  'a sticky header of a bakery': {
    html: `<header class="cookie-bakery-nav" style="position:sticky;top:0;height:120px;z-index:100"><a href="/">Cookies</a><button>Menu</button></header>`,
  },
  'a page about cookies': {
    html: `<main class="cookie-policy"><h1>Cookies</h1><a href="#x">More</a><button>Settings</button></main>`,
  },
  'a shop in one pinned element': {
    html: `<div id="root" style="position:fixed;inset:0;overflow:auto"><h1>Shop</h1></div>`,
  },
  'a shop in one pinned element above all': {
    html: `<div id="app" style="position:fixed;inset:0;z-index:1;overflow:auto"><header>Shop</header><main><h1>Pots</h1></main></div>`,
  },
  'a shop in a shadow': {
    html: '<x-shop></x-shop>',
    script: `document.querySelector('x-shop').attachShadow({mode: 'open'}).innerHTML = '<div style="position:fixed;inset:0;overflow:auto"><h1>Shop</h1></div>'`,
  },
  'a shop in a closed shadow': {
    html: '<x-shop style="display:contents"></x-shop>',
    script: closedShadow('x-shop', '<div style="height:2000px"><h1>Shop</h1></div>'),
  },
  'a link that fills its card': {
    html: `<style>a::after{content:"";position:absolute;inset:0}</style><div style="position:relative;height:900px"><a href="#pot">Pot</a></div>`,
  },
  'a bar below that names cookies': {
    html: `<div style="position:fixed;left:0;right:0;bottom:0;height:64px;z-index:100"><b>Almond cookies</b><button>Add to cart</button></div>`,
  },
  'a film of grain over the page': {
    html: `<div style="position:fixed;inset:0;z-index:9999;pointer-events:none;opacity:.1;background:#000"></div>`,
  },
  'a background that stays': {
    html: `<video style="position:fixed;inset:0;width:100%;height:100%;z-index:-1"></video>`,
  },
  'a dialog that is closed': {
    html: `<dialog><button>OK</button></dialog><div role="dialog" aria-modal="true" style="${MIDDLE};display:none">Hi</div><div role="dialog" aria-modal="true" style="${MIDDLE};visibility:hidden">Hi</div>`,
  },
  'a popover that is closed': { html: `<div popover style="width:500px;height:400px">Hi</div>` },
  'a menu that waits beside the page': {
    html: `<nav aria-modal="true" style="position:fixed;top:0;bottom:0;left:0;width:320px;z-index:99;transform:translateX(-100%)"><a href="/">Home</a></nav>`,
  },
  'a checkbox in focus': {
    html: `<input type="checkbox">`,
    script: `document.querySelector('input').focus()`,
  },
}
