import type { Locale } from '../../../src/domain/person.ts';
import type { ActType, SecondPersonChoice } from '../../../src/domain/second-person.ts';

/** Words of cards about what needs a second person. */
export interface ActWords {
  readonly wants: Record<ActType, (name: string) => string>;
  /** What a yes does, in words. */
  readonly effect: Record<ActType, string>;
  readonly setting: Record<keyof SecondPersonChoice, string>;
  readonly on: string;
  readonly off: string;
  readonly budget: string;
  readonly until: string;
  readonly moved: string;
  readonly confirm: string;
  readonly decline: string;
  readonly declineLabel: string;
  readonly wordsNeeded: string;
  readonly confirmed: (name: string) => string;
  readonly declined: (name: string) => string;
  readonly expired: string;
  readonly withdrawn: string;
}

const en: ActWords = {
  wants: {
    launch: (name) => `${name} wants to launch:`,
    deleteCampaign: (name) => `${name} wants to delete:`,
    exportPerson: (name) => `${name} wants everything about somebody as a file:`,
    erasePerson: (name) => `${name} wants to erase a person:`,
    weaken: (name) => `${name} wants to ask a second person for less`,
  },
  effect: {
    launch: 'With your yes the campaign runs from now on.',
    deleteCampaign:
      'With your yes it goes into the trash for 30 days with all that belongs to it; open requests for approval end.',
    exportPerson: 'With your yes a file with all that is kept about them is made, for 7 days.',
    erasePerson:
      'With your yes the person is locked out at once and erased in a quarter of an hour. After that nothing brings it back.',
    weaken: 'With your yes this holds from now on.',
  },
  setting: {
    launchAbove: 'Launch above',
    deleteRunning: 'Delete a running campaign',
    deleteAbove: 'Delete above',
    exportOther: "Export another person's data",
    eraseOther: 'Erase a person',
  },
  on: 'second person',
  off: 'nobody',
  budget: 'Budget',
  until: 'Waits until',
  moved: 'It has changed since it was wanted, and cannot be confirmed any more.',
  confirm: 'Confirm',
  decline: 'Decline',
  declineLabel: 'What should they know?',
  wordsNeeded: 'Say why in a few words.',
  confirmed: (name) => `${name} confirmed; it is done`,
  declined: (name) => `${name} declined`,
  expired: 'Nobody confirmed in time',
  withdrawn: 'Taken back',
};

const zhCN: ActWords = {
  wants: {
    launch: (name) => `${name} 要启动：`,
    deleteCampaign: (name) => `${name} 要删除：`,
    exportPerson: (name) => `${name} 要导出某人的全部数据：`,
    erasePerson: (name) => `${name} 要清除某人的数据：`,
    weaken: (name) => `${name} 要减少第二人确认的范围`,
  },
  effect: {
    launch: '你确认后，活动立即开始运行。',
    deleteCampaign: '你确认后，活动及其全部内容移入回收站 30 天，未完成的审批随之结束。',
    exportPerson: '你确认后，将生成包含其全部数据的文件，保留 7 天。',
    erasePerson: '你确认后，此人立即无法登录，一刻钟后其数据被清除，之后无法恢复。',
    weaken: '你确认后，以下设置立即生效。',
  },
  setting: {
    launchAbove: '启动金额超过',
    deleteRunning: '删除进行中的活动',
    deleteAbove: '删除金额超过',
    exportOther: '导出他人数据',
    eraseOther: '清除某人数据',
  },
  on: '需第二人',
  off: '无需',
  budget: '预算',
  until: '等待至',
  moved: '申请之后内容已变化，无法再确认。',
  confirm: '确认',
  decline: '拒绝',
  declineLabel: '需要告诉对方什么？',
  wordsNeeded: '请简单说明原因。',
  confirmed: (name) => `${name} 已确认，操作已完成`,
  declined: (name) => `${name} 已拒绝`,
  expired: '无人在期限内确认',
  withdrawn: '已撤回',
};

const zhTW: ActWords = {
  wants: {
    launch: (name) => `${name} 要啟動：`,
    deleteCampaign: (name) => `${name} 要刪除：`,
    exportPerson: (name) => `${name} 要匯出某人的全部資料：`,
    erasePerson: (name) => `${name} 要清除某人的資料：`,
    weaken: (name) => `${name} 要減少第二人確認的範圍`,
  },
  effect: {
    launch: '你確認後，活動立即開始執行。',
    deleteCampaign: '你確認後，活動及其全部內容移入資源回收筒 30 天，未完成的簽核隨之結束。',
    exportPerson: '你確認後，將產生包含其全部資料的檔案，保留 7 天。',
    erasePerson: '你確認後，此人立即無法登入，一刻鐘後其資料被清除，之後無法復原。',
    weaken: '你確認後，以下設定立即生效。',
  },
  setting: {
    launchAbove: '啟動金額超過',
    deleteRunning: '刪除進行中的活動',
    deleteAbove: '刪除金額超過',
    exportOther: '匯出他人資料',
    eraseOther: '清除某人資料',
  },
  on: '需第二人',
  off: '不需',
  budget: '預算',
  until: '等待至',
  moved: '申請之後內容已變動，無法再確認。',
  confirm: '確認',
  decline: '拒絕',
  declineLabel: '需要告訴對方什麼？',
  wordsNeeded: '請簡單說明原因。',
  confirmed: (name) => `${name} 已確認，操作已完成`,
  declined: (name) => `${name} 已拒絕`,
  expired: '期限內無人確認',
  withdrawn: '已撤回',
};

export const actWords: Record<Locale, ActWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
