import { plainName } from '../import/header.ts'

/** `part`: some of it was given back; `void`: nothing was paid in the end. */
export type OrderState = 'paid' | 'unpaid' | 'cancelled' | 'refunded' | 'part'

/** What shops call it, in lower case. */
const WORDS: Readonly<Record<OrderState, string>> = {
  paid:
    'paid,complete,completed,processing,fulfilled,shipped,delivered,결제완료,입금완료,상품준비중,' +
    '배송준비중,배송대기,배송보류,배송중,배송완료,구매확정,취소신청,취소접수,반품신청,반품접수,' +
    '교환신청,교환접수,교환완료,支払い済み,支払済み,発送済み,完了,已付款,已支付,已发货,已完成,' +
    '已签收,交易成功,bezahlt,abgeschlossen,versandt',
  unpaid:
    'pending,pending payment,on hold,unpaid,authorized,partially paid,checkout draft,draft,' +
    '입금전,입금대기,결제대기,未払い,入金待ち,待付款,未付款,未支付,offen',
  cancelled:
    'cancelled,canceled,voided,failed,expired,trash,취소,취소완료,주문취소,キャンセル,' +
    'キャンセル済み,已取消,已关闭,交易关闭,storniert',
  refunded: 'refunded,환불,환불완료,반품완료,返金済み,已退款,erstattet',
  part: 'partially refunded',
}

const STATES: ReadonlyMap<string, OrderState> = new Map(
  (['paid', 'unpaid', 'cancelled', 'refunded', 'part'] as const).flatMap((state) =>
    WORDS[state].split(',').map((word) => [word, state] as const),
  ),
)

/**
 * What a status means; `undefined`: a word that is not known.
 *
 * @param said the owner's own words first
 */
export function orderState(
  text: string,
  said: Readonly<Record<string, OrderState>> = {},
): OrderState | undefined {
  return said[text] ?? STATES.get(plainName(text).replace(/^wc /, ''))
}
