import { findColumn } from '../import/header.ts'
import type { OrderField } from './order-columns.ts'

/** A shop whose export of orders is known, by the names of its columns; the best of a field first. */
export interface OrderTool {
  readonly name: 'shopify' | 'woocommerce' | 'cafe24' | 'plain'
  readonly columns: Readonly<Record<OrderField | 'email', readonly string[]>>
  /** two of these, beside the order's own column, tell the shop */
  readonly marks: readonly string[]
  /** whether rows of one order repeat its total; absent: nobody knows */
  readonly amounts?: 'order'
  /** the same of what was given back */
  readonly refunds?: 'order'
}

const SHOPIFY: OrderTool = {
  name: 'shopify',
  amounts: 'order',
  refunds: 'order',
  marks: [
    'Financial Status',
    'Fulfillment Status',
    'Lineitem name',
    'Lineitem quantity',
    'Refunded Amount',
    'Cancelled at',
    'Accepts Marketing',
    'Paid at',
    'Created at',
  ],
  columns: {
    order: ['Name'],
    customer: ['Customer ID', 'Customer: ID'],
    email: ['Email'],
    at: ['Created at'],
    total: ['Total'],
    currency: ['Currency'],
    refunded: ['Refunded Amount'],
    status: ['Financial Status'],
    cancelled: ['Cancelled at'],
  },
}

const WOOCOMMERCE: OrderTool = {
  name: 'woocommerce',
  amounts: 'order',
  refunds: 'order',
  marks: [
    'order_total',
    'order_currency',
    'order_key',
    'cart_discount',
    'date_created',
    'payment_method_title',
    'billing_email',
    'Order Total Amount',
    'Email (Billing)',
  ],
  columns: {
    // as the plug-in sends them: the id, not the number that a shop may count by itself
    order: ['order_id', 'id', 'order_number'],
    customer: ['customer_id', 'customer_user', 'Customer User ID', 'user_id'],
    email: ['billing_email', 'customer_email', 'Email (Billing)'],
    at: ['order_date', 'date_created', 'date'],
    total: ['order_total', 'Order Total Amount', 'total'],
    currency: ['order_currency', 'currency'],
    refunded: ['refunded_total', 'total_refunded', 'Order Refund Amount', 'refund_total'],
    status: ['status', 'order_status'],
    cancelled: [],
  },
}

const CAFE24: OrderTool = {
  name: 'cafe24',
  amounts: 'order',
  marks: [
    '주문일시',
    '주문자ID',
    '총 결제금액',
    '총 주문금액',
    '총 실결제금액',
    '품목별 주문번호',
    '주문상품명',
    '주문자명',
  ],
  columns: {
    order: ['주문번호'],
    customer: ['주문자ID', '주문자 ID', '주문자 아이디', '회원아이디', '회원 ID'],
    email: ['주문자 이메일', '주문자이메일'],
    at: ['주문일시', '주문일자', '주문일'],
    total: ['총 결제금액', '총 실결제금액', '총 주문금액'],
    currency: ['결제통화', '주문통화', '통화'],
    refunded: ['총 환불금액', '환불금액', '실제 환불금액'],
    status: ['주문상태', '주문 상태'],
    cancelled: ['취소일', '취소완료일'],
  },
}

const PLAIN: OrderTool = {
  name: 'plain',
  marks: [],
  columns: {
    order: [
      'order id',
      'order',
      'order number',
      'order no',
      'id',
      '주문번호',
      '注文番号',
      '订单号',
      '订单编号',
      'Bestellnummer',
    ],
    customer: [
      'customer id',
      'customer',
      'customer number',
      'user id',
      'buyer id',
      '고객 ID',
      '고객',
      '회원 ID',
      '顧客ID',
      '会員ID',
      '客户ID',
      '客户',
      'Kundennummer',
    ],
    email: ['email', 'e-mail', 'customer email', '이메일', 'メールアドレス', '邮箱'],
    at: [
      'ordered at',
      'order date',
      'created at',
      'date',
      'time',
      '주문일시',
      '주문일',
      '注文日時',
      '注文日',
      '下单时间',
      '日期',
      'Bestelldatum',
      'Datum',
    ],
    total: [
      'total',
      'order total',
      'grand total',
      'amount',
      'value',
      '결제금액',
      '금액',
      '합계',
      '合計',
      '金額',
      '总额',
      '金额',
      'Gesamtbetrag',
      'Betrag',
      'Summe',
    ],
    currency: ['currency', '통화', '通貨', '币种', '货币', 'Währung'],
    refunded: [
      'refunded',
      'refunded amount',
      'refund amount',
      'refund',
      '환불금액',
      '返金額',
      '退款金额',
      'Erstattet',
    ],
    status: [
      'status',
      'order status',
      'payment status',
      'financial status',
      '주문상태',
      '상태',
      'ステータス',
      '状态',
    ],
    cancelled: ['cancelled at', 'canceled at', 'cancelled', 'canceled'],
  },
}

/** The shop that a file with these columns came from, or `undefined`; their order tells nothing. */
export function recogniseOrders(header: readonly string[]): OrderTool | undefined {
  const bare = header.map(bareName)
  const has = (name: string) => findColumn(bare, [name]) !== undefined
  const known = [SHOPIFY, WOOCOMMERCE, CAFE24].find(
    ({ columns, marks }) => columns.order.some(has) && marks.filter(has).length >= 2,
  )
  if (known) return known
  const { order, at, total } = PLAIN.columns
  return [order, at, total].every((names) => names.some(has)) ? PLAIN : undefined
}

/** A column's name without the currency that some shops put behind it: `총 결제금액(KRW)`. */
export function bareName(name: string): string {
  return name.replace(/\s*\([A-Z]{3}\)\s*$/, '')
}

/** What a field may be called in any file. */
export const PLAIN_TOOL = PLAIN
