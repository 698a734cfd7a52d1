import type { Locale } from './person.ts';
import type { ReadyName } from './route-ready-made.ts';

/** What the routes that come with the product are called when a workspace first uses them; people rename them at will. */
export const routeWords: Record<Locale, Record<ReadyName, string>> = {
  en: {
    standard: 'Campaign plan',
    event: 'Trade show, roadshow, event',
    launch: 'Launch',
    promotion: 'Promotion',
    spend: 'Budget and expenses',
    goLive: 'Go live',
    manager: 'Marketing manager',
    brand: 'Brand',
    legal: 'Legal',
    finance: 'Finance',
    director: 'Director',
    second: 'Second person',
  },
  'zh-CN': {
    standard: '活动方案',
    event: '展会、路演与线下活动',
    launch: '上市发布',
    promotion: '促销',
    spend: '预算与费用',
    goLive: '上线',
    manager: '市场经理',
    brand: '品牌',
    legal: '法务',
    finance: '财务',
    director: '总监',
    second: '第二人复核',
  },
  'zh-TW': {
    standard: '活動方案',
    event: '展覽、巡迴與實體活動',
    launch: '上市發表',
    promotion: '促銷',
    spend: '預算與費用',
    goLive: '上線',
    manager: '行銷經理',
    brand: '品牌',
    legal: '法務',
    finance: '財務',
    director: '總監',
    second: '第二人覆核',
  },
};
