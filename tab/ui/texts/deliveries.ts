import type { WatchedState } from '../../../src/domain/trouble.ts';
import { texts } from '../locale.tsx';

interface DeliveryTexts {
  readonly title: string;
  readonly lead: string;
  readonly show: string;
  readonly hide: string;
  readonly state: string;
  readonly kind: string;
  readonly every: string;
  readonly states: Readonly<Record<WatchedState, string>>;
  readonly counted: (name: string, count: string) => string;
  readonly none: string;
  readonly first: (shown: string) => string;
  readonly more: string;
  /** When it was due, how often it was tried, and when it is looked at next. */
  readonly facts: (due: string, tries: string, next: string | null) => string;
  readonly later: string;
}

/** What waits, is being sent, or was given up: the words of the operator's list. */
export const deliveryTexts = texts<DeliveryTexts>({
  en: {
    title: 'Everything that is due',
    lead: 'Where each message and each piece of background work stands. What messages say is not shown.',
    show: 'Show',
    hide: 'Hide',
    state: 'State',
    kind: 'Kind',
    every: 'All',
    states: {
      dead: 'Given up',
      unknown: 'In doubt, being looked into',
      unconfirmed: 'Not confirmed',
      sending: 'Being sent',
      armed: 'Waiting',
      expired: 'Too late, not sent',
    },
    counted: (name, count) => `${name} (${count})`,
    none: 'Nothing stands here.',
    first: (shown) => `The first ${shown} are shown. Choose a state or a kind to see others.`,
    more: 'Some campaigns have more than can be counted here.',
    facts: (due, tries, next) =>
      `Due ${due} · tries: ${tries} · ${next === null ? 'no further look' : `next look ${next}`}`,
    later: 'Teams asked to wait. It is tried again.',
  },
  'zh-CN': {
    title: '所有到期事项',
    lead: '每条消息和每项后台工作的当前状态。不显示消息内容。',
    show: '显示',
    hide: '隐藏',
    state: '状态',
    kind: '类型',
    every: '全部',
    states: {
      dead: '已放弃',
      unknown: '存疑，正在核实',
      unconfirmed: '未确认',
      sending: '正在发送',
      armed: '等待中',
      expired: '已过期，未发送',
    },
    counted: (name, count) => `${name}（${count}）`,
    none: '此处暂无内容。',
    first: (shown) => `仅显示前 ${shown} 项。选择状态或类型可查看其他项。`,
    more: '部分营销活动的事项过多，未全部计入。',
    facts: (due, tries, next) =>
      `到期：${due} · 尝试：${tries} 次 · ${next === null ? '不再检查' : `下次检查：${next}`}`,
    later: 'Teams 要求稍候，将再次尝试。',
  },
  'zh-TW': {
    title: '所有到期項目',
    lead: '每則訊息與每項背景作業目前的狀態。不顯示訊息內容。',
    show: '顯示',
    hide: '隱藏',
    state: '狀態',
    kind: '類型',
    every: '全部',
    states: {
      dead: '已放棄',
      unknown: '存疑，正在查證',
      unconfirmed: '未確認',
      sending: '傳送中',
      armed: '等待中',
      expired: '已逾時，未傳送',
    },
    counted: (name, count) => `${name}（${count}）`,
    none: '這裡沒有項目。',
    first: (shown) => `僅顯示前 ${shown} 項。選擇狀態或類型即可查看其他項目。`,
    more: '部分行銷活動的項目過多，未全部計入。',
    facts: (due, tries, next) =>
      `到期：${due} · 嘗試：${tries} 次 · ${next === null ? '不再檢查' : `下次檢查：${next}`}`,
    later: 'Teams 要求稍候，將再次嘗試。',
  },
});
