import { texts } from '../locale.tsx';

interface ScheduleTexts {
  readonly title: string;
  readonly create: string;
  readonly createTitle: string;
  readonly editTitle: (name: string) => string;
  readonly own: (days: string, time: string) => string;
  readonly fixed: (days: string, time: string, zone: string) => string;
  readonly to: (names: string) => string;
  readonly next: (when: string) => string;
  readonly nextRuns: string;
  readonly nextRunsOnMyClock: string;
  readonly nextRunsIn: (zone: string) => string;
  readonly noRuns: string;
  readonly paused: string;
  readonly active: (name: string) => string;
  readonly pausedDone: (name: string) => string;
  readonly resumedDone: (name: string) => string;
  readonly notChanged: (name: string) => string;
  readonly send: string;
  readonly sending: string;
  readonly sent: (name: string) => string;
  readonly notSent: (name: string) => string;
  readonly open: string;
  readonly edit: (name: string) => string;
  readonly zone: string;
  readonly ownZone: string;
  readonly oneZone: string;
  readonly whichZone: string;
  readonly namePlaceholder: string;
  readonly nobody: string;
  readonly saved: (name: string) => string;
  readonly stale: string;
  readonly empty: { readonly title: string; readonly detail: string };
}

export const scheduleTexts = texts<ScheduleTexts>({
  en: {
    title: 'Schedules',
    create: 'Schedule a report',
    createTitle: 'Schedule a report',
    editTitle: (name) => `Change “${name}”`,
    own: (days, time) => `Goes out ${days} at ${time}, on each recipient’s own clock`,
    fixed: (days, time, zone) => `Goes out ${days} at ${time} (${zone})`,
    to: (names) => `To ${names}`,
    next: (when) => `Next: ${when}`,
    nextRuns: 'The next five',
    nextRunsOnMyClock: 'The next five, on your clock',
    nextRunsIn: (zone) => `The next five in ${zone}`,
    noRuns: 'None within a year.',
    paused: 'Paused',
    active: (name) => `“${name}” is sent`,
    pausedDone: (name) => `“${name}” is paused`,
    resumedDone: (name) => `“${name}” is sent again`,
    notChanged: (name) => `“${name}” was not changed`,
    send: 'Send to me now',
    sending: 'Making the report',
    sent: (name) => `“${name}” is on its way to your chat`,
    notSent: (name) => `“${name}” was not sent`,
    open: 'Open it',
    edit: (name) => `Change “${name}”`,
    zone: 'Whose clock counts?',
    ownZone: 'Each recipient’s own',
    oneZone: 'One zone for all',
    whichZone: 'Zone',
    namePlaceholder: 'Weekly marketing report',
    nobody: 'Choose at least one recipient.',
    saved: (name) => `“${name}” is saved`,
    stale: 'What stands here now is the present state.',
    empty: {
      title: 'No report is scheduled',
      detail: 'The weekly numbers can arrive in chat by themselves, each Monday at nine for example.',
    },
  },
  'zh-CN': {
    title: '定期报告',
    create: '设置定期报告',
    createTitle: '设置定期报告',
    editTitle: (name) => `修改“${name}”`,
    own: (days, time) => `${days} ${time}，按各接收人当地时间`,
    fixed: (days, time, zone) => `${days} ${time}（${zone}）`,
    to: (names) => `接收人：${names}`,
    next: (when) => `下一次：${when}`,
    nextRuns: '接下来五次',
    nextRunsOnMyClock: '接下来五次（按您的时间）',
    nextRunsIn: (zone) => `接下来五次（${zone}）`,
    noRuns: '一年内没有。',
    paused: '已暂停',
    active: (name) => `定期发送“${name}”`,
    pausedDone: (name) => `“${name}”已暂停`,
    resumedDone: (name) => `“${name}”已恢复发送`,
    notChanged: (name) => `“${name}”未更改`,
    send: '立即发给我',
    sending: '正在生成报告',
    sent: (name) => `“${name}”即将发送到您的聊天中`,
    notSent: (name) => `“${name}”未发送`,
    open: '打开',
    edit: (name) => `修改“${name}”`,
    zone: '按谁的时间发送？',
    ownZone: '各接收人当地时间',
    oneZone: '统一时区',
    whichZone: '时区',
    namePlaceholder: '市场周报',
    nobody: '请至少选择一位接收人。',
    saved: (name) => `“${name}”已保存`,
    stale: '此处显示的是最新内容。',
    empty: {
      title: '还没有定期报告',
      detail: '每周数据可以自动发送到聊天中，例如每周一 9 点。',
    },
  },
  'zh-TW': {
    title: '定期報告',
    create: '設定定期報告',
    createTitle: '設定定期報告',
    editTitle: (name) => `變更「${name}」`,
    own: (days, time) => `${days} ${time}，依各收件人當地時間`,
    fixed: (days, time, zone) => `${days} ${time}（${zone}）`,
    to: (names) => `收件人：${names}`,
    next: (when) => `下一次：${when}`,
    nextRuns: '接下來五次',
    nextRunsOnMyClock: '接下來五次（依您的時間）',
    nextRunsIn: (zone) => `接下來五次（${zone}）`,
    noRuns: '一年內沒有。',
    paused: '已暫停',
    active: (name) => `定期傳送「${name}」`,
    pausedDone: (name) => `「${name}」已暫停`,
    resumedDone: (name) => `「${name}」已恢復傳送`,
    notChanged: (name) => `「${name}」未變更`,
    send: '立即傳送給我',
    sending: '正在產生報告',
    sent: (name) => `「${name}」即將傳送到您的聊天中`,
    notSent: (name) => `「${name}」未傳送`,
    open: '開啟',
    edit: (name) => `變更「${name}」`,
    zone: '依誰的時間傳送？',
    ownZone: '各收件人當地時間',
    oneZone: '統一時區',
    whichZone: '時區',
    namePlaceholder: '行銷週報',
    nobody: '請至少選擇一位收件人。',
    saved: (name) => `「${name}」已儲存`,
    stale: '此處顯示的是最新內容。',
    empty: {
      title: '還沒有定期報告',
      detail: '每週數據可以自動傳送到聊天中，例如每週一 9 點。',
    },
  },
});
