import type { GrantKind } from '../../../src/domain/grant.ts';
import { texts } from '../locale.tsx';

interface AccessTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly level: Record<GrantKind, string>;
  readonly until: (moment: string) => string;
  readonly ended: (moment: string) => string;
  readonly by: (name: string) => string;
  readonly asks: (name: string) => string;
  readonly give: string;
  readonly person: string;
  readonly personHint: string;
  readonly nobody: string;
  readonly levelLabel: string;
  readonly lastDay: string;
  /** The minute at which it ends; left empty, the last day is a whole one. */
  readonly time: string;
  readonly days: (zone: string) => string;
  readonly reason: string;
  readonly needed: string;
  readonly save: string;
  readonly given: (name: string) => string;
  readonly end: (name: string) => string;
  readonly endShort: string;
  readonly extend: (name: string) => string;
  readonly extendShort: string;
  readonly decline: string;
  readonly words: string;
  readonly failed: string;
  readonly department: {
    readonly title: string;
    readonly lead: string;
    readonly open: string;
  };
  readonly ask: {
    readonly title: string;
    readonly detail: string;
    readonly reason: string;
    readonly send: string;
    readonly sent: string;
    readonly sentDetail: string;
  };
}

/** Who may see a campaign for a time, and asking for it. */
export const accessTexts = texts<AccessTexts>({
  en: {
    title: 'Access for a time',
    lead: 'People of other departments and guests who may see this campaign, why, and until when. It ends by itself.',
    none: 'Nobody has access for a time.',
    level: { see: 'Sees it', seeAmounts: 'Sees it with amounts', edit: 'Edits it', guest: 'Guest' },
    until: (moment) => `until ${moment}`,
    ended: (moment) => `ended ${moment}`,
    by: (name) => `from ${name}`,
    asks: (name) => `${name} asks for access`,
    give: 'Give access',
    person: 'Person',
    personHint: 'Type the beginning of a name.',
    nobody: 'Nobody found',
    levelLabel: 'May',
    lastDay: 'Last day',
    time: 'Ends at',
    days: (zone) => `At most 90 days. Without a time it ends with the day, in ${zone}.`,
    reason: 'Reason',
    needed: 'Needed.',
    save: 'Give access',
    given: (name) => `${name} has access now.`,
    end: (name) => `End the access of ${name}`,
    endShort: 'End',
    extend: (name) => `Change the end for ${name}`,
    extendShort: 'Change the end',
    decline: 'Decline',
    words: 'What should they know?',
    failed: 'This could not be changed',
    department: {
      title: 'Access to the whole department',
      lead: 'People of other departments who may see or edit every campaign here for a time, why, and until when. It ends by itself, in its minute, on open screens too.',
      open: 'Give or end access',
    },
    ask: {
      title: 'Do you need it for your work?',
      detail: 'If there is something here, whoever owns it will be asked. You will hear in the chat.',
      reason: 'What do you need it for?',
      send: 'Ask for access',
      sent: 'Your request is on its way.',
      sentDetail: 'You will hear in the chat.',
    },
  },
  'zh-CN': {
    title: '临时访问',
    lead: '可以查看此活动的其他部门人员和外部协作人、原因及截止时间。到期自动失效。',
    none: '目前没有临时访问权限。',
    level: { see: '查看', seeAmounts: '查看（含金额）', edit: '编辑', guest: '外部协作人' },
    until: (moment) => `有效期至 ${moment}`,
    ended: (moment) => `已于 ${moment} 失效`,
    by: (name) => `授权人：${name}`,
    asks: (name) => `${name} 申请访问`,
    give: '授权访问',
    person: '人员',
    personHint: '输入姓名的开头。',
    nobody: '未找到',
    levelLabel: '权限',
    lastDay: '最后一天',
    time: '结束时间',
    days: (zone) => `最长 90 天。不填时间则至当天结束（${zone}）。`,
    reason: '原因',
    needed: '必填。',
    save: '授权',
    given: (name) => `${name} 已获得访问权限。`,
    end: (name) => `终止 ${name} 的访问权限`,
    endShort: '终止',
    extend: (name) => `更改截止时间：${name}`,
    extendShort: '更改截止时间',
    decline: '拒绝',
    words: '给申请人的说明',
    failed: '未能更改',
    department: {
      title: '整个部门的临时访问',
      lead: '可在一段时间内查看或编辑本部门所有活动的其他部门人员、原因及截止时间。到期即刻自动失效，已打开的页面也不例外。',
      open: '授权或终止访问',
    },
    ask: {
      title: '工作需要查看？',
      detail: '如果此处有内容，将请其负责人处理。结果会在聊天中告知您。',
      reason: '用途',
      send: '申请访问',
      sent: '申请已发出。',
      sentDetail: '结果会在聊天中告知您。',
    },
  },
  'zh-TW': {
    title: '臨時存取',
    lead: '可以檢視此活動的其他部門人員和外部協作人、原因及截止時間。到期自動失效。',
    none: '目前沒有臨時存取權限。',
    level: { see: '檢視', seeAmounts: '檢視（含金額）', edit: '編輯', guest: '外部協作人' },
    until: (moment) => `有效期至 ${moment}`,
    ended: (moment) => `已於 ${moment} 失效`,
    by: (name) => `授權人：${name}`,
    asks: (name) => `${name} 申請存取`,
    give: '授權存取',
    person: '人員',
    personHint: '輸入姓名的開頭。',
    nobody: '找不到',
    levelLabel: '權限',
    lastDay: '最後一天',
    time: '結束時間',
    days: (zone) => `最長 90 天。不填時間則至當天結束（${zone}）。`,
    reason: '原因',
    needed: '必填。',
    save: '授權',
    given: (name) => `${name} 已取得存取權限。`,
    end: (name) => `終止 ${name} 的存取權限`,
    endShort: '終止',
    extend: (name) => `變更截止時間：${name}`,
    extendShort: '變更截止時間',
    decline: '拒絕',
    words: '給申請人的說明',
    failed: '未能變更',
    department: {
      title: '整個部門的臨時存取',
      lead: '可在一段時間內檢視或編輯本部門所有活動的其他部門人員、原因及截止時間。到期即刻自動失效，已開啟的頁面也不例外。',
      open: '授權或終止存取',
    },
    ask: {
      title: '工作需要檢視？',
      detail: '如果此處有內容，將請其負責人處理。結果會在聊天中告知您。',
      reason: '用途',
      send: '申請存取',
      sent: '申請已送出。',
      sentDetail: '結果會在聊天中告知您。',
    },
  },
});
