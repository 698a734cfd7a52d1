import type { Origin } from '../../../src/domain/origin.ts';
import { texts } from '../locale.tsx';

export const auditKinds = [
  'campaign',
  'task',
  'approval',
  'delegation',
  'route',
  'asset',
  'thing',
  'results',
  'schedule',
  'report',
  'import',
  'person',
  'role',
  'grant',
  'access',
  'handover',
  'channel',
  'export',
  'signIn',
  'try',
] as const;
export type AuditKind = (typeof auditKinds)[number];

interface AuditSearchTexts {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly from: string;
  readonly to: string;
  readonly who: string;
  readonly kind: string;
  readonly everything: string;
  readonly everybody: string;
  readonly about: string;
  readonly aboutHint: string;
  readonly reversed: string;
  readonly more: string;
  readonly number: (sequence: string) => string;
  readonly ofCampaign: string;
  readonly ofThing: string;
  /** Ends the narrowing to one campaign. */
  readonly oneCampaign: string;
  readonly takenAway: (type: string) => string;
  readonly save: Readonly<Record<'csv' | 'jsonl', string>>;
  readonly notSaved: string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly kinds: Readonly<Record<AuditKind, string>>;
  readonly entrances: Readonly<Record<Origin['entrance'], string>>;
  readonly devices: Readonly<Record<NonNullable<Origin['device']>, string>>;
}

export const auditSearchTexts = texts<AuditSearchTexts>({
  en: {
    title: 'Audit',
    lead: 'Who did what, from where and when. Days are counted in UTC.',
    open: 'Look through the record',
    from: 'From',
    to: 'Until',
    who: 'Who',
    kind: 'Kind',
    everything: 'Everything',
    everybody: 'Everybody',
    about: 'About',
    aboutHint: 'Id of one thing',
    reversed: 'The last day lies before the first one',
    more: 'Show earlier',
    number: (sequence) => `No. ${sequence}`,
    ofCampaign: 'All about this campaign',
    ofThing: 'All about this',
    oneCampaign: 'Only one campaign: show all again',
    takenAway: (type) => `What was said of this is erased (${type})`,
    save: { csv: 'Save as CSV', jsonl: 'Save as JSON' },
    notSaved: 'The records could not be saved',
    empty: {
      title: 'Nothing was found',
      detail: 'In these days nothing happened that fits. Try more days, or another kind.',
    },
    kinds: {
      campaign: 'Campaigns',
      task: 'Tasks',
      approval: 'Approvals',
      delegation: 'Stand-ins',
      route: 'Approval routes',
      asset: 'Files',
      thing: 'Trash',
      results: 'Results',
      schedule: 'Report schedules',
      report: 'Reports',
      import: 'Imports',
      person: 'People and their rights',
      role: 'Roles',
      grant: 'Rights for a time',
      access: 'Asking for access',
      handover: 'Handing over',
      channel: 'Channels',
      export: 'Downloads',
      signIn: 'Sign-ins',
      try: 'Refused tries',
    },
    entrances: { tab: 'Tab', api: 'API', card: 'Card', chat: 'Chat', extension: 'Message extension' },
    devices: { desktop: 'desktop', phone: 'phone', tablet: 'tablet', browser: 'browser' },
  },
  'zh-CN': {
    title: '审计',
    lead: '谁在何时何处做了什么。日期按 UTC 计算。',
    open: '查看操作记录',
    from: '从',
    to: '至',
    who: '人员',
    kind: '类别',
    everything: '全部',
    everybody: '所有人',
    about: '对象',
    aboutHint: '对象编号',
    reversed: '结束日期早于开始日期',
    more: '显示更早的记录',
    number: (sequence) => `第 ${sequence} 条`,
    ofCampaign: '此活动的全部记录',
    ofThing: '此对象的全部记录',
    oneCampaign: '仅显示一个活动：恢复显示全部',
    takenAway: (type) => `此记录的内容已删除（${type}）`,
    save: { csv: '保存为 CSV', jsonl: '保存为 JSON' },
    notSaved: '未能保存记录',
    empty: { title: '没有找到记录', detail: '这段时间内没有符合条件的记录。请放宽日期或更换类别。' },
    kinds: {
      campaign: '活动',
      task: '任务',
      approval: '审批',
      delegation: '代理',
      route: '审批流程',
      asset: '文件',
      thing: '回收站',
      results: '成效',
      schedule: '报告计划',
      report: '报告',
      import: '导入',
      person: '人员与权限',
      role: '角色',
      grant: '临时权限',
      access: '访问申请',
      handover: '交接',
      channel: '频道',
      export: '下载',
      signIn: '登录',
      try: '被拒绝的操作',
    },
    entrances: { tab: '选项卡', api: 'API', card: '卡片', chat: '聊天', extension: '消息扩展' },
    devices: { desktop: '桌面客户端', phone: '手机', tablet: '平板', browser: '浏览器' },
  },
  'zh-TW': {
    title: '稽核',
    lead: '誰在何時何處做了什麼。日期以 UTC 計算。',
    open: '檢視操作紀錄',
    from: '從',
    to: '至',
    who: '人員',
    kind: '類別',
    everything: '全部',
    everybody: '所有人',
    about: '對象',
    aboutHint: '對象編號',
    reversed: '結束日期早於開始日期',
    more: '顯示更早的紀錄',
    number: (sequence) => `第 ${sequence} 筆`,
    ofCampaign: '此活動的全部紀錄',
    ofThing: '此對象的全部紀錄',
    oneCampaign: '僅顯示一個活動：恢復顯示全部',
    takenAway: (type) => `此紀錄的內容已刪除（${type}）`,
    save: { csv: '儲存為 CSV', jsonl: '儲存為 JSON' },
    notSaved: '未能儲存紀錄',
    empty: { title: '找不到紀錄', detail: '這段期間沒有符合條件的紀錄。請放寬日期或更換類別。' },
    kinds: {
      campaign: '活動',
      task: '任務',
      approval: '簽核',
      delegation: '代理',
      route: '簽核流程',
      asset: '檔案',
      thing: '資源回收筒',
      results: '成效',
      schedule: '報告排程',
      report: '報告',
      import: '匯入',
      person: '人員與權限',
      role: '角色',
      grant: '暫時權限',
      access: '存取申請',
      handover: '交接',
      channel: '頻道',
      export: '下載',
      signIn: '登入',
      try: '遭拒的操作',
    },
    entrances: { tab: '索引標籤', api: 'API', card: '卡片', chat: '聊天', extension: '訊息擴充' },
    devices: { desktop: '桌面用戶端', phone: '手機', tablet: '平板', browser: '瀏覽器' },
  },
});
