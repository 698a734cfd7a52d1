import type { Locale } from '../../../src/domain/person.ts';
import type { ActType } from '../../../src/domain/second-person.ts';
import type { Sentences } from './history.ts';

type Seconds = 'secondPerson.saved' | 'second.asked' | 'second.answered';

const acts: Readonly<Record<Locale, Readonly<Record<ActType, string>>>> = {
  en: {
    launch: 'the launch',
    deleteCampaign: 'deleting it',
    exportPerson: "the export of somebody's data",
    erasePerson: 'erasing a person',
    weaken: 'asking a second person for less',
  },
  'zh-CN': {
    launch: '启动',
    deleteCampaign: '删除活动',
    exportPerson: '导出某人的数据',
    erasePerson: '清除某人的数据',
    weaken: '减少第二人确认的范围',
  },
  'zh-TW': {
    launch: '啟動',
    deleteCampaign: '刪除活動',
    exportPerson: '匯出某人的資料',
    erasePerson: '清除某人的資料',
    weaken: '減少第二人確認的範圍',
  },
};

/** What the record says of second persons. */
export const secondSentences: Readonly<Record<Locale, Pick<Sentences, Seconds>>> = {
  en: {
    'secondPerson.saved': ({ confirmedBy }, { who, names }) =>
      confirmedBy === undefined
        ? `${who} changed what needs a second person`
        : `${who} changed what needs a second person; ${names([confirmedBy])} confirmed it`,
    'second.asked': ({ act }, { who }) => `${who} asked for a second person: ${acts.en[act]}`,
    'second.answered': ({ act, how }, { who }) =>
      ({
        confirmed: `${who} confirmed as the second person: ${acts.en[act]}`,
        declined: `${who} declined as the second person: ${acts.en[act]}`,
        withdrawn: `${who} took back the wish: ${acts.en[act]}`,
        expired: `No second person confirmed in time: ${acts.en[act]}`,
      })[how],
  },
  'zh-CN': {
    'secondPerson.saved': ({ confirmedBy }, { who, names }) =>
      confirmedBy === undefined
        ? `${who}更改了需第二人确认的操作`
        : `${who}更改了需第二人确认的操作，由${names([confirmedBy])}确认`,
    'second.asked': ({ act }, { who }) => `${who}申请第二人确认：${acts['zh-CN'][act]}`,
    'second.answered': ({ act, how }, { who }) =>
      ({
        confirmed: `${who}作为第二人确认了：${acts['zh-CN'][act]}`,
        declined: `${who}作为第二人拒绝了：${acts['zh-CN'][act]}`,
        withdrawn: `${who}撤回了申请：${acts['zh-CN'][act]}`,
        expired: `期限内无第二人确认：${acts['zh-CN'][act]}`,
      })[how],
  },
  'zh-TW': {
    'secondPerson.saved': ({ confirmedBy }, { who, names }) =>
      confirmedBy === undefined
        ? `${who}變更了需第二人確認的操作`
        : `${who}變更了需第二人確認的操作，由${names([confirmedBy])}確認`,
    'second.asked': ({ act }, { who }) => `${who}申請第二人確認：${acts['zh-TW'][act]}`,
    'second.answered': ({ act, how }, { who }) =>
      ({
        confirmed: `${who}作為第二人確認了：${acts['zh-TW'][act]}`,
        declined: `${who}作為第二人拒絕了：${acts['zh-TW'][act]}`,
        withdrawn: `${who}撤回了申請：${acts['zh-TW'][act]}`,
        expired: `期限內無第二人確認：${acts['zh-TW'][act]}`,
      })[how],
  },
};
