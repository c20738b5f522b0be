import type { WhyNotPack } from './pack.ts'
import { tenths } from './tenths.ts'

const ago = (is: number) => (is < 1 ? '1日以内' : `${tenths(is)}日前`)
const waits = (is: number, needs: number) => `あと${tenths(needs - is)}日待ちます`

const ENDED = {
  afterAnswerDays: 'に回答済み',
  afterDismissalDays: 'に閉じられました',
  laterDays: 'に「あとで」が選ばれました',
}

/** Japanese. */
export const ja: WhyNotPack = {
  lang: 'ja',
  reasons: {
    full: () => '回答数の上限に達しています',
    opens: () => 'まだ開始日前です',
    closes: () => '終了しています',
    quiet: () => 'このパスではどのアンケートも表示しません',
    page: () => 'このページでは表示しません',
    leftOut: () => 'このページは除外されています',
    device: () => 'この種類の端末では表示しません',
    pages: (is, needs) => `このブラウザーでは${is}ページ目です。${needs}ページ目から表示します`,
    known: (is, needs) => `初回訪問は${ago(is)}、${waits(is, needs)}`,
    sample: () => 'このブラウザーは抽出の対象外です',
    ended: (is, needs, end) => `${ago(is)}${ENDED[end]}。${waits(is, needs)}`,
    showings: (is) => `回答のないまま${is}回表示したため、もう表示しません`,
    gap: (is, needs) => `${ago(is)}にアンケートを表示済み。${waits(is, needs)}`,
    typing: () => '入力欄に入力中です',
    covered: () => 'ページの上に別の要素が重なっています',
    storage: () => '何も保存できないため、ページや訪問者が呼び出したときだけ表示します',
    frame: () => '非表示または小さなフレーム、もしくはタグのあるページ内のフレームです',
    customer: (is, needs) => `この顧客には別の場所で表示済み。${waits(is, needs)}`,
    lang: () => 'この言語では表示しません',
    visit: () => '新規または再訪問のどちらか一方が対象で、この訪問者は対象外です',
    referrer: () => '別の参照元からの訪問です',
    utm: () => 'この訪問の utm パラメーターが異なります',
    traits: () => '顧客の属性が条件に合いません',
    events: () => '待っているイベントがこのブラウザーではまだ起きていません',
    filter: () => 'イベントのプロパティーが条件に合いません',
    visits: (is, needs) => `このブラウザーでは${is}回目の訪問です。${needs}回目から表示します`,
    quarter: (is, needs) => `91日間に${is}回表示済み（上限${needs}回）`,
    seconds: (is, needs) => `このページの滞在は${Math.floor(is)}秒、${needs}秒を待ちます`,
    payment: () => '支払い欄に入力中です',
    dialog: () => 'ダイアログが開いています',
    banner: () => 'Cookie バナーが表示されています',
    card: () => '別のカードが開いています',
  },
  trigger(trigger) {
    if (trigger.on === 'load') return 'ページが開くとすぐに表示します'
    if (trigger.on === 'seconds') return `ページでの滞在${trigger.seconds}秒を待っています`
    if (trigger.on === 'scroll') return `ページの${trigger.percent}%までのスクロールを待っています`
    if (trigger.on === 'exit') return 'ページを離れようとする動きを待っています'
    if (trigger.on === 'idle') return `${trigger.minutes}分間操作がないことを待っています`
    if (trigger.on === 'click') return `${trigger.selector} のクリックを待っています`
    if (trigger.on === 'event') return `イベント「${trigger.name}」を待っています`
    if (trigger.on === 'tab') return 'ページの端にタブとして表示しています'
    if (trigger.on === 'inline') return 'ページ内の所定の位置に表示します'
    return 'リンクまたはページからの呼び出しを待っています'
  },
}
