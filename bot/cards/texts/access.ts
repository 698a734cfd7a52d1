import type { GrantKind, GrantLevel } from '../../../src/domain/grant.ts';
import type { Locale } from '../../../src/domain/person.ts';

/** Words of cards about who may see what for a time. */
export interface AccessWords {
  readonly asks: (name: string) => string;
  readonly reason: string;
  readonly level: Record<GrantLevel, string>;
  readonly levelLabel: string;
  readonly time: Record<'1' | '7' | '28' | 'date', string>;
  readonly timeLabel: string;
  readonly dateLabel: string;
  readonly choose: string;
  /** "See for 1 week": the likely answer. */
  readonly quick: string;
  readonly other: string;
  readonly give: string;
  readonly decline: string;
  readonly declineLabel: string;
  readonly declineSend: string;
  readonly wordsNeeded: string;
  readonly given: (name: string, until: string) => string;
  readonly declined: (name: string) => string;
  readonly mine: Record<'given' | 'ended', Record<GrantKind, string>>;
  readonly declinedMine: string;
  readonly askedAt: (moment: string) => string;
  readonly until: string;
  readonly by: string;
  readonly wholeDepartment: (name: string) => string;
  readonly askAgain: string;
  readonly guestLeaves: (name: string, day: string) => string;
  readonly guestLeft: (name: string) => string;
  readonly extend: (day: string) => string;
}

const en: AccessWords = {
  asks: (name) => `${name} asks to see this campaign:`,
  reason: 'Reason',
  level: { see: 'See, without amounts', seeAmounts: 'See, with amounts', edit: 'Edit' },
  levelLabel: 'May',
  time: { '1': '1 day', '7': '1 week', '28': '4 weeks', date: 'Until a day…' },
  timeLabel: 'For',
  dateLabel: 'Last day, when you choose one yourself',
  choose: 'Choose one.',
  quick: 'Let them see it for 1 week',
  other: 'Choose…',
  give: 'Give access',
  decline: 'Decline',
  declineLabel: 'What should they know?',
  declineSend: 'Decline',
  wordsNeeded: 'Say why in a few words.',
  given: (name, until) => `${name} gave access until ${until}`,
  declined: (name) => `${name} declined`,
  mine: {
    given: {
      see: 'You can see:',
      seeAmounts: 'You can see, with amounts:',
      edit: 'You can edit:',
      guest: 'You are a guest of:',
    },
    ended: {
      see: 'Your access has ended:',
      seeAmounts: 'Your access has ended:',
      edit: 'Your access has ended:',
      guest: 'You are a guest no more:',
    },
  },
  declinedMine: 'Your request for access was declined',
  askedAt: (moment) => `Asked ${moment}`,
  until: 'Until',
  by: 'Given by',
  wholeDepartment: (name) => `everything of ${name}`,
  askAgain: 'Open',
  guestLeaves: (name, day) => `${name} is a guest until ${day}:`,
  guestLeft: (name) => `${name} is a guest no more:`,
  extend: (day) => `Extend to ${day}`,
};

const zhCN: AccessWords = {
  asks: (name) => `${name} 申请查看此活动：`,
  reason: '原因',
  level: { see: '查看（不含金额）', seeAmounts: '查看（含金额）', edit: '编辑' },
  levelLabel: '权限',
  time: { '1': '1 天', '7': '1 周', '28': '4 周', date: '自选截止日期…' },
  timeLabel: '期限',
  dateLabel: '自选时的最后一天',
  choose: '请选择一项。',
  quick: '允许查看 1 周',
  other: '其他选择…',
  give: '授权',
  decline: '拒绝',
  declineLabel: '给申请人的说明',
  declineSend: '拒绝',
  wordsNeeded: '请简要说明原因。',
  given: (name, until) => `${name} 已授权，有效期至 ${until}`,
  declined: (name) => `${name} 已拒绝`,
  mine: {
    given: {
      see: '您可以查看：',
      seeAmounts: '您可以查看（含金额）：',
      edit: '您可以编辑：',
      guest: '您是以下活动的外部协作人：',
    },
    ended: {
      see: '您的访问权限已到期：',
      seeAmounts: '您的访问权限已到期：',
      edit: '您的访问权限已到期：',
      guest: '您不再是以下活动的外部协作人：',
    },
  },
  declinedMine: '您的访问申请未获批准',
  askedAt: (moment) => `申请时间：${moment}`,
  until: '有效期至',
  by: '授权人',
  wholeDepartment: (name) => `${name}的全部内容`,
  askAgain: '打开',
  guestLeaves: (name, day) => `${name} 的外部协作人权限将于 ${day} 到期：`,
  guestLeft: (name) => `${name} 的外部协作人权限已到期：`,
  extend: (day) => `延长至 ${day}`,
};

const zhTW: AccessWords = {
  asks: (name) => `${name} 申請檢視此活動：`,
  reason: '原因',
  level: { see: '檢視（不含金額）', seeAmounts: '檢視（含金額）', edit: '編輯' },
  levelLabel: '權限',
  time: { '1': '1 天', '7': '1 週', '28': '4 週', date: '自選截止日期…' },
  timeLabel: '期限',
  dateLabel: '自選時的最後一天',
  choose: '請選擇一項。',
  quick: '允許檢視 1 週',
  other: '其他選擇…',
  give: '授權',
  decline: '拒絕',
  declineLabel: '給申請人的說明',
  declineSend: '拒絕',
  wordsNeeded: '請簡要說明原因。',
  given: (name, until) => `${name} 已授權，有效期至 ${until}`,
  declined: (name) => `${name} 已拒絕`,
  mine: {
    given: {
      see: '您可以檢視：',
      seeAmounts: '您可以檢視（含金額）：',
      edit: '您可以編輯：',
      guest: '您是以下活動的外部協作人：',
    },
    ended: {
      see: '您的存取權限已到期：',
      seeAmounts: '您的存取權限已到期：',
      edit: '您的存取權限已到期：',
      guest: '您不再是以下活動的外部協作人：',
    },
  },
  declinedMine: '您的存取申請未獲同意',
  askedAt: (moment) => `申請時間：${moment}`,
  until: '有效期至',
  by: '授權人',
  wholeDepartment: (name) => `${name}的全部內容`,
  askAgain: '開啟',
  guestLeaves: (name, day) => `${name} 的外部協作人權限將於 ${day} 到期：`,
  guestLeft: (name) => `${name} 的外部協作人權限已到期：`,
  extend: (day) => `延長至 ${day}`,
};

const catalogues: Record<Locale, AccessWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function accessWords(locale: Locale): AccessWords {
  return catalogues[locale];
}
