import type { ActType, SecondPersonChoice } from '../../../src/domain/second-person.ts';
import { texts } from '../locale.tsx';

interface SecondPersonTexts {
  readonly title: string;
  readonly lead: string;
  readonly limit: Record<'launchAbove' | 'deleteAbove', string>;
  readonly limitHint: string;
  readonly currency: string;
  readonly setting: Record<keyof SecondPersonChoice, string>;
  readonly save: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly faulty: string;
  readonly waiting: string;
  readonly act: Record<ActType, (asker: string, subject: string) => string>;
  readonly until: (moment: string) => string;
  readonly moved: string;
  readonly budget: (amount: string) => string;
  readonly asked: string;
  readonly unasked: string;
  readonly change: (setting: string, from: string, to: string) => string;
  readonly done: (act: ActType) => string;
  readonly declined: string;
  readonly takenBack: string;
  readonly confirm: string;
  readonly decline: string;
  readonly words: string;
  readonly withdraw: string;
  readonly failed: string;
}

/** Words about what needs a second person. */
export const secondPersonTexts = texts<SecondPersonTexts>({
  en: {
    title: 'Second person',
    lead: 'What you choose here happens only after somebody else who has the same right confirms it. Choosing less needs a second person, too.',
    limit: {
      launchAbove: 'Launch a campaign with a budget above',
      deleteAbove: 'Delete a campaign with a budget above',
    },
    limitHint: 'Empty means no limit. An amount in another currency always counts as above.',
    currency: 'Currency',
    setting: {
      launchAbove: 'Launch above a budget',
      deleteRunning: 'Delete a running or paused campaign',
      deleteAbove: 'Delete above a budget',
      exportOther: 'Export the data of somebody else',
      eraseOther: 'Erase a person',
    },
    save: 'Save',
    saved: 'Saved',
    notSaved: 'Not changed',
    faulty: 'That is no amount.',
    waiting: 'Waiting for a second person',
    act: {
      launch: (asker) => `${asker} wants to launch this campaign`,
      deleteCampaign: (asker) => `${asker} wants to delete this campaign`,
      exportPerson: (asker, subject) => `${asker} wants everything about ${subject} as a file`,
      erasePerson: (asker, subject) => `${asker} wants to erase ${subject}`,
      weaken: (asker) => `${asker} wants to ask a second person for less`,
    },
    until: (moment) => `until ${moment}`,
    moved: 'It has changed since it was wanted, and cannot be confirmed any more.',
    budget: (amount) => `Budget: ${amount}`,
    asked: 'a second person',
    unasked: 'nobody',
    change: (setting, from, to) => `${setting}: ${from} → ${to}`,
    done: (act) =>
      ({
        launch: 'Confirmed: the campaign is launched',
        deleteCampaign: 'Confirmed: the campaign is in the trash',
        exportPerson: 'Confirmed: the file is being made',
        erasePerson: 'Confirmed: the erasure begins',
        weaken: 'Confirmed: it holds from now on',
      })[act],
    declined: 'Declined',
    takenBack: 'Taken back',
    confirm: 'Confirm',
    decline: 'Decline',
    words: 'Why not?',
    withdraw: 'Take back',
    failed: 'Not answered',
  },
  'zh-CN': {
    title: '第二人确认',
    lead: '此处选定的操作，须由另一位同样有权的人确认后才会执行。减少范围本身也需第二人确认。',
    limit: { launchAbove: '启动活动，预算超过', deleteAbove: '删除活动，预算超过' },
    limitHint: '留空表示不限。其他币种一律视为超过。',
    currency: '币种',
    setting: {
      launchAbove: '启动预算超限的活动',
      deleteRunning: '删除进行中或已暂停的活动',
      deleteAbove: '删除预算超限的活动',
      exportOther: '导出他人的数据',
      eraseOther: '清除某人的数据',
    },
    save: '保存',
    saved: '已保存',
    notSaved: '未更改',
    faulty: '这不是有效的金额。',
    waiting: '等待第二人确认',
    act: {
      launch: (asker) => `${asker}要启动此活动`,
      deleteCampaign: (asker) => `${asker}要删除此活动`,
      exportPerson: (asker, subject) => `${asker}要导出${subject}的全部数据`,
      erasePerson: (asker, subject) => `${asker}要清除${subject}的数据`,
      weaken: (asker) => `${asker}要减少第二人确认的范围`,
    },
    until: (moment) => `截至${moment}`,
    moved: '申请之后内容已变化，无法再确认。',
    budget: (amount) => `预算：${amount}`,
    asked: '需第二人',
    unasked: '无需确认',
    change: (setting, from, to) => `${setting}：${from} → ${to}`,
    done: (act) =>
      ({
        launch: '已确认，活动已启动',
        deleteCampaign: '已确认，活动已移入回收站',
        exportPerson: '已确认，正在生成文件',
        erasePerson: '已确认，开始清除',
        weaken: '已确认，即刻生效',
      })[act],
    declined: '已拒绝',
    takenBack: '已撤回',
    confirm: '确认',
    decline: '拒绝',
    words: '为什么不行？',
    withdraw: '撤回',
    failed: '未能答复',
  },
  'zh-TW': {
    title: '第二人確認',
    lead: '此處選定的操作，須由另一位同樣有權的人確認後才會執行。減少範圍本身也需第二人確認。',
    limit: { launchAbove: '啟動活動，預算超過', deleteAbove: '刪除活動，預算超過' },
    limitHint: '留空表示不限。其他幣別一律視為超過。',
    currency: '幣別',
    setting: {
      launchAbove: '啟動預算超限的活動',
      deleteRunning: '刪除進行中或已暫停的活動',
      deleteAbove: '刪除預算超限的活動',
      exportOther: '匯出他人的資料',
      eraseOther: '清除某人的資料',
    },
    save: '儲存',
    saved: '已儲存',
    notSaved: '未變更',
    faulty: '這不是有效的金額。',
    waiting: '等待第二人確認',
    act: {
      launch: (asker) => `${asker}要啟動此活動`,
      deleteCampaign: (asker) => `${asker}要刪除此活動`,
      exportPerson: (asker, subject) => `${asker}要匯出${subject}的全部資料`,
      erasePerson: (asker, subject) => `${asker}要清除${subject}的資料`,
      weaken: (asker) => `${asker}要減少第二人確認的範圍`,
    },
    until: (moment) => `至${moment}`,
    moved: '申請之後內容已變動，無法再確認。',
    budget: (amount) => `預算：${amount}`,
    asked: '需第二人',
    unasked: '無需確認',
    change: (setting, from, to) => `${setting}：${from} → ${to}`,
    done: (act) =>
      ({
        launch: '已確認，活動已啟動',
        deleteCampaign: '已確認，活動已移至資源回收筒',
        exportPerson: '已確認，正在產生檔案',
        erasePerson: '已確認，開始清除',
        weaken: '已確認，即刻生效',
      })[act],
    declined: '已拒絕',
    takenBack: '已撤回',
    confirm: '確認',
    decline: '拒絕',
    words: '為什麼不行？',
    withdraw: '撤回',
    failed: '未能答覆',
  },
});
