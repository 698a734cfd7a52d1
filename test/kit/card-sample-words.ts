import type { Locale } from '../../src/domain/person.ts';

/* What people of the sample department write, in their own languages. */

export const names: Record<
  Locale,
  { campaign: string; people: readonly [string, string, string]; brief: string }
> = {
  en: {
    campaign: 'Spring launch',
    people: ['Chen Yu', 'Lin Wei', 'Bo Zhang'],
    brief:
      'Introduce the new running line to women of 25 to 35 in first-tier cities.\nTeaser in week one, store events in week two, member offer in week three. Success is 1,200 qualified leads at under CNY 80 each.',
  },
  'zh-CN': {
    campaign: '春季新品发布',
    people: ['陈宇', '林薇', '张博'],
    brief:
      '面向一线城市 25–35 岁女性推出新一代跑鞋系列。\n第一周预热种草，第二周门店体验，第三周会员专享。目标：合格线索 1,200 条，单条成本低于 80 元。',
  },
  'zh-TW': {
    campaign: '春季新品上市',
    people: ['陳宇', '林薇', '張博'],
    brief:
      '針對都會區 25–35 歲女性推出新一代跑鞋系列。\n第一週預熱，第二週門市體驗，第三週會員獨享。目標：合格名單 1,200 筆，每筆成本低於 350 元。',
  },
};

export const words: Record<
  Locale,
  { note: string; change: string; reject: string; task: string; steps: string[] }
> = {
  en: {
    note: 'The venue has to be booked by Friday.',
    change: 'Split the budget by week, and name the agency.',
    reject: 'The same audience is in the winter sale until 7 March.',
    task: 'Send the press list to the agency',
    steps: ['Collect last year’s contacts', 'Remove bounced addresses', 'Ask the agency for theirs'],
  },
  'zh-CN': {
    note: '场地需在周五前确认预订。',
    change: '请按周拆分预算，并注明代理商。',
    reject: '同一人群 3 月 7 日前仍在冬季促销中。',
    task: '把媒体名单发给代理商',
    steps: ['整理去年的联系人', '剔除失效邮箱', '向代理商索取补充名单'],
  },
  'zh-TW': {
    note: '場地須在週五前確認預訂。',
    change: '請依週拆分預算，並註明代理商。',
    reject: '同一受眾 3 月 7 日前仍在冬季促銷中。',
    task: '把媒體名單寄給代理商',
    steps: ['整理去年的聯絡人', '剔除失效信箱', '向代理商索取補充名單'],
  },
};
