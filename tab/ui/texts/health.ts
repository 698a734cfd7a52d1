import type { conditionParts } from '../../../src/contract/health-endpoints.ts';
import type { TroubledState } from '../../../src/domain/trouble.ts';
import { texts } from '../locale.tsx';

interface HealthTexts {
  readonly title: string;
  readonly lead: (at: string) => string;
  /** In the settings. */
  readonly about: string;
  readonly open: string;
  readonly whole: string;
  readonly tiles: {
    readonly undelivered: string;
    readonly late: string;
    readonly oldest: (time: string) => string;
    readonly onTime: string;
    readonly ofAll: string;
    readonly followUps: string;
    readonly upToDate: string;
    readonly behind: string;
    readonly failing: (names: string) => string;
    readonly setAside: (count: number) => string;
    readonly parts: string;
    readonly allWell: string;
  };
  readonly part: Readonly<Record<(typeof conditionParts)[number], string>>;
  readonly degraded: (part: string, reason: string) => string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly undelivered: string;
  readonly allDelivered: string;
  readonly states: Readonly<Record<TroubledState, string>>;
  readonly to: (what: string, name: string) => string;
  readonly since: (at: string, tries: number) => string;
  readonly resend: string;
  readonly resendOne: (what: string) => string;
  readonly resendAll: (count: number) => string;
  readonly dismiss: string;
  readonly dismissOne: (what: string) => string;
  readonly dismissAll: (count: number) => string;
  readonly resent: (count: number) => string;
  readonly already: string;
  readonly dismissed: (count: number) => string;
  readonly failed: string;
  readonly twice: {
    readonly title: string;
    readonly words: (names: string) => string;
    readonly send: string;
  };
  readonly why: { readonly title: (count: number) => string; readonly reason: string; readonly hint: string };
  readonly cancel: string;
  readonly imports: string;
  readonly importStates: Readonly<Record<'failed' | 'stuck' | 'faulty', string>>;
  readonly importBy: (name: string, at: string) => string;
  readonly importRows: (applied: number, rows: number) => string;
  readonly importFaults: (count: number) => string;
  readonly openImports: string;
  readonly unreached: string;
  readonly exports: string;
  readonly exported: (files: string, rows: string, at: string) => string;
  readonly look: (name: string) => string;
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const healthTexts = texts<HealthTexts>({
  en: {
    title: 'Health',
    lead: (at) => `What did not arrive, what waits, and what somebody should look at. As of ${at}.`,
    about: 'Messages that did not arrive, imports that failed, and people whom the bot cannot reach.',
    open: 'Open health',
    whole: 'All departments',
    tiles: {
      undelivered: 'Undelivered',
      late: 'Running late',
      oldest: (time) => `The oldest for ${time}`,
      onTime: 'Everything goes out on time',
      ofAll: 'All departments together',
      followUps: 'Follow-ups',
      upToDate: 'Up to date',
      behind: 'Behind',
      failing: (names) => `Failing now: ${names}`,
      setAside: (count) => `${many(count, 'event was', 'events were')} set aside`,
      parts: 'Services',
      allWell: 'All well',
    },
    part: { files: 'Files', wake: 'Alarm clock', directory: 'Directory', clock: 'Clock' },
    degraded: (part, reason) => `${part}: ${reason}`,
    empty: {
      title: 'Everything was delivered',
      detail: 'No message failed, no import is stuck, and the bot reaches everybody.',
    },
    undelivered: 'Undelivered messages',
    allDelivered: 'Everything was delivered.',
    states: {
      dead: 'Not delivered',
      unknown: 'May have arrived; being looked into',
      unconfirmed: 'May have arrived; nobody knows',
    },
    to: (what, name) => `${what} to ${name}`,
    since: (at, tries) => `Since ${at}, ${tries === 0 ? 'not tried yet' : many(tries, 'try', 'tries')}`,
    resend: 'Send again',
    resendOne: (what) => `Send again: ${what}`,
    resendAll: (count) => `Send all ${count} again`,
    dismiss: 'Dismiss',
    dismissOne: (what) => `Dismiss: ${what}`,
    dismissAll: (count) => `Dismiss all ${count}`,
    resent: (count) => `${many(count, 'message is', 'messages are')} on the way again`,
    already: 'It was on its way already',
    dismissed: (count) => `${many(count, 'message was', 'messages were')} dismissed`,
    failed: 'Nothing was changed',
    twice: {
      title: 'This may arrive twice',
      words: (names) =>
        `Teams did not say whether the message arrived. If it did, sending it again shows it twice: ${names}.`,
      send: 'Send anyway',
    },
    why: {
      title: (count) => `Dismiss ${many(count, 'message', 'messages')}?`,
      reason: 'Reason',
      hint: 'It stands in the record. Dismissed messages are not sent any more.',
    },
    cancel: 'Cancel',
    imports: 'Imports',
    importStates: {
      failed: 'Failed on the way',
      stuck: 'Should be finished by now',
      faulty: 'Waits for rows to be mended',
    },
    importBy: (name, at) => `${name}, ${at}`,
    importRows: (applied, rows) => `${applied} of ${rows} rows are in`,
    importFaults: (count) => `${many(count, 'problem', 'problems')} in the file`,
    openImports: 'Open imports',
    unreached: 'People whom the bot cannot reach',
    exports: 'Unusually large exports',
    exported: (files, rows, at) => `${files} files with ${rows} rows within an hour, ${at}`,
    look: (name) => `What ${name} did`,
  },
  'zh-CN': {
    title: '运行状况',
    lead: (at) => `哪些未送达、哪些在等待、哪些需要处理。截至 ${at}。`,
    about: '未送达的消息、失败的导入，以及机器人无法联系的人员。',
    open: '打开运行状况',
    whole: '所有部门',
    tiles: {
      undelivered: '未送达',
      late: '超时等待',
      oldest: (time) => `最久已等待${time}`,
      onTime: '全部按时发出',
      ofAll: '所有部门合计',
      followUps: '后续处理',
      upToDate: '已跟上',
      behind: '滞后',
      failing: (names) => `正在失败：${names}`,
      setAside: (count) => `${count} 个事件已搁置`,
      parts: '服务',
      allWell: '一切正常',
    },
    part: { files: '文件', wake: '唤醒', directory: '目录', clock: '时钟' },
    degraded: (part, reason) => `${part}：${reason}`,
    empty: { title: '全部已送达', detail: '没有失败的消息和卡住的导入，机器人可联系到所有人。' },
    undelivered: '未送达的消息',
    allDelivered: '全部已送达。',
    states: { dead: '未送达', unknown: '可能已送达，正在核实', unconfirmed: '可能已送达，无法确认' },
    to: (what, name) => `给${name}的${what}`,
    since: (at, tries) => `自 ${at} 起，${tries === 0 ? '尚未尝试发送' : `已尝试 ${tries} 次`}`,
    resend: '重发',
    resendOne: (what) => `重发：${what}`,
    resendAll: (count) => `全部重发（${count}）`,
    dismiss: '忽略',
    dismissOne: (what) => `忽略：${what}`,
    dismissAll: (count) => `全部忽略（${count}）`,
    resent: (count) => `${count} 条消息正在重发`,
    already: '该消息已在发送中',
    dismissed: (count) => `已忽略 ${count} 条消息`,
    failed: '未作任何更改',
    twice: {
      title: '可能重复送达',
      words: (names) => `Teams 未告知消息是否送达。若已送达，重发后对方会看到两条：${names}。`,
      send: '仍要重发',
    },
    why: {
      title: (count) => `忽略 ${count} 条消息？`,
      reason: '原因',
      hint: '原因会写入审计记录。忽略的消息不再发送。',
    },
    cancel: '取消',
    imports: '导入',
    importStates: { failed: '中途失败', stuck: '早该完成', faulty: '等待修正数据行' },
    importBy: (name, at) => `${name}，${at}`,
    importRows: (applied, rows) => `已导入 ${applied} / ${rows} 行`,
    importFaults: (count) => `文件中有 ${count} 个问题`,
    openImports: '打开导入',
    unreached: '机器人无法联系的人员',
    exports: '大量导出',
    exported: (files, rows, at) => `一小时内 ${files} 个文件、${rows} 行，${at}`,
    look: (name) => `查看${name}的操作`,
  },
  'zh-TW': {
    title: '運作狀況',
    lead: (at) => `哪些未送達、哪些在等待、哪些需要處理。截至 ${at}。`,
    about: '未送達的訊息、失敗的匯入，以及機器人無法聯繫的人員。',
    open: '開啟運作狀況',
    whole: '所有部門',
    tiles: {
      undelivered: '未送達',
      late: '逾時等待',
      oldest: (time) => `最久已等待 ${time}`,
      onTime: '全部準時送出',
      ofAll: '所有部門合計',
      followUps: '後續處理',
      upToDate: '已跟上',
      behind: '落後',
      failing: (names) => `正在失敗：${names}`,
      setAside: (count) => `${count} 個事件已擱置`,
      parts: '服務',
      allWell: '一切正常',
    },
    part: { files: '檔案', wake: '喚醒', directory: '目錄', clock: '時鐘' },
    degraded: (part, reason) => `${part}：${reason}`,
    empty: { title: '全部已送達', detail: '沒有失敗的訊息和卡住的匯入，機器人可聯繫到所有人。' },
    undelivered: '未送達的訊息',
    allDelivered: '全部已送達。',
    states: { dead: '未送達', unknown: '可能已送達，正在確認', unconfirmed: '可能已送達，無法確認' },
    to: (what, name) => `給${name}的${what}`,
    since: (at, tries) => `自 ${at} 起，${tries === 0 ? '尚未嘗試傳送' : `已嘗試 ${tries} 次`}`,
    resend: '重送',
    resendOne: (what) => `重送：${what}`,
    resendAll: (count) => `全部重送（${count}）`,
    dismiss: '忽略',
    dismissOne: (what) => `忽略：${what}`,
    dismissAll: (count) => `全部忽略（${count}）`,
    resent: (count) => `${count} 則訊息正在重送`,
    already: '該訊息已在傳送中',
    dismissed: (count) => `已忽略 ${count} 則訊息`,
    failed: '未作任何變更',
    twice: {
      title: '可能重複送達',
      words: (names) => `Teams 未告知訊息是否送達。若已送達，重送後對方會看到兩則：${names}。`,
      send: '仍要重送',
    },
    why: {
      title: (count) => `忽略 ${count} 則訊息？`,
      reason: '原因',
      hint: '原因會寫入稽核紀錄。忽略的訊息不再傳送。',
    },
    cancel: '取消',
    imports: '匯入',
    importStates: { failed: '中途失敗', stuck: '早該完成', faulty: '等待修正資料列' },
    importBy: (name, at) => `${name}，${at}`,
    importRows: (applied, rows) => `已匯入 ${applied} / ${rows} 列`,
    importFaults: (count) => `檔案中有 ${count} 個問題`,
    openImports: '開啟匯入',
    unreached: '機器人無法聯繫的人員',
    exports: '大量匯出',
    exported: (files, rows, at) => `一小時內 ${files} 個檔案、${rows} 列，${at}`,
    look: (name) => `檢視${name}的操作`,
  },
});
