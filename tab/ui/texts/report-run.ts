import type { DeliveryFate } from '../../../src/domain/report-delivery.ts';
import { texts } from '../locale.tsx';

interface ReportRunTexts {
  readonly newest: (day: string) => string;
  readonly noResults: string;
  readonly tooOld: string;
  readonly dashboard: string;
  readonly quiet: string;
  readonly changes: string;
  readonly unchanged: (when: string) => string;
  readonly changedSince: (when: string) => string;
  readonly change: (name: string, sent: string, now: string) => string;
  readonly look: string;
  readonly deliveries: string;
  readonly person: string;
  readonly fate: string;
  readonly fates: Record<DeliveryFate, string>;
  readonly read: (when: string) => string;
  readonly resend: string;
  readonly resendTo: (name: string) => string;
  readonly resent: (name: string) => string;
  readonly notResent: (name: string) => string;
  readonly reason: (code: string) => string;
  readonly showAs: string;
  readonly showAsOf: (report: string) => string;
  readonly recipient: string;
  readonly asHint: string;
  readonly close: string;
  readonly ownerLeft: (name: string) => string;
  readonly takeOver: string;
  readonly takeOverOf: (report: string) => string;
  readonly taken: (report: string) => string;
  readonly notTaken: (report: string) => string;
}

/** A report that was sent: who has it, and what is different by now. */
export const reportRunTexts = texts<ReportRunTexts>({
  en: {
    newest: (day) => `Newest results: ${day}`,
    noResults: 'No results in these days',
    dashboard: 'These days, live',
    tooOld: 'Its data was older than it may be when this was sent.',
    quiet: 'Nothing was new: the message said so in one line.',
    changes: 'Changed since',
    unchanged: (when) => `Nothing is different by ${when}.`,
    changedSince: (when) => `The same report would say otherwise by ${when}:`,
    change: (name, sent, now) => `${name}: ${sent} as sent, ${now} now`,
    look: 'See what changed since',
    deliveries: 'Who has it',
    person: 'Recipient',
    fate: 'State',
    fates: {
      open: 'On its way',
      sent: 'Delivered',
      unsure: 'Perhaps delivered: Teams did not answer',
      failed: 'Not delivered',
      left: 'Not sent: nothing for them any more',
    },
    read: (when) => `read ${when}`,
    resend: 'Send again',
    resendTo: (name) => `Send again to ${name}`,
    resent: (name) => `It is on its way to ${name}`,
    notResent: (name) => `Not sent again to ${name}`,
    reason: (code) => `Reason: ${code}`,
    showAs: 'Show as…',
    showAsOf: (report) => `Show “${report}” as a recipient sees it`,
    recipient: 'Recipient',
    asHint: 'As of now, with the rights of this person. Nothing is sent.',
    close: 'Close',
    ownerLeft: (name) => `${name} cannot look after this report any more.`,
    takeOver: 'Take over',
    takeOverOf: (report) => `Look after “${report}” from now on`,
    taken: (report) => `You look after “${report}” now`,
    notTaken: (report) => `“${report}” was not taken over`,
  },
  'zh-CN': {
    newest: (day) => `最新数据：${day}`,
    noResults: '这段时间没有数据',
    dashboard: '查看实时数据',
    tooOld: '发送时数据已超过允许的时效。',
    quiet: '没有新变化：消息中以一行文字说明。',
    changes: '发送后的变化',
    unchanged: (when) => `截至 ${when} 没有变化。`,
    changedSince: (when) => `截至 ${when}，同一份报告的以下数据已不同：`,
    change: (name, sent, now) => `${name}：发送时 ${sent}，现在 ${now}`,
    look: '查看发送后的变化',
    deliveries: '送达情况',
    person: '接收人',
    fate: '状态',
    fates: {
      open: '发送中',
      sent: '已送达',
      unsure: '可能已送达：Teams 未确认',
      failed: '未送达',
      left: '未发送：已不适用',
    },
    read: (when) => `${when} 已阅`,
    resend: '重新发送',
    resendTo: (name) => `重新发送给${name}`,
    resent: (name) => `正在发送给${name}`,
    notResent: (name) => `未能重新发送给${name}`,
    reason: (code) => `原因：${code}`,
    showAs: '以接收人身份查看…',
    showAsOf: (report) => `以接收人身份查看“${report}”`,
    recipient: '接收人',
    asHint: '显示当前内容，按此人的权限。不会发送任何消息。',
    close: '关闭',
    ownerLeft: (name) => `${name}已无法继续负责此报告。`,
    takeOver: '接手',
    takeOverOf: (report) => `接手“${report}”`,
    taken: (report) => `您现在负责“${report}”`,
    notTaken: (report) => `未能接手“${report}”`,
  },
  'zh-TW': {
    newest: (day) => `最新數據：${day}`,
    noResults: '這段期間沒有數據',
    dashboard: '查看即時數據',
    tooOld: '傳送時數據已超過允許的時效。',
    quiet: '沒有新變化：訊息中以一行文字說明。',
    changes: '傳送後的變化',
    unchanged: (when) => `截至 ${when} 沒有變化。`,
    changedSince: (when) => `截至 ${when}，同一份報告的下列數據已不同：`,
    change: (name, sent, now) => `${name}：傳送時 ${sent}，現在 ${now}`,
    look: '查看傳送後的變化',
    deliveries: '送達情況',
    person: '收件人',
    fate: '狀態',
    fates: {
      open: '傳送中',
      sent: '已送達',
      unsure: '可能已送達：Teams 未確認',
      failed: '未送達',
      left: '未傳送：已不適用',
    },
    read: (when) => `${when} 已閱`,
    resend: '重新傳送',
    resendTo: (name) => `重新傳送給${name}`,
    resent: (name) => `正在傳送給${name}`,
    notResent: (name) => `未能重新傳送給${name}`,
    reason: (code) => `原因：${code}`,
    showAs: '以收件人身分檢視…',
    showAsOf: (report) => `以收件人身分檢視「${report}」`,
    recipient: '收件人',
    asHint: '顯示目前內容，依此人的權限。不會傳送任何訊息。',
    close: '關閉',
    ownerLeft: (name) => `${name}已無法繼續負責此報告。`,
    takeOver: '接手',
    takeOverOf: (report) => `接手「${report}」`,
    taken: (report) => `您現在負責「${report}」`,
    notTaken: (report) => `未能接手「${report}」`,
  },
});
