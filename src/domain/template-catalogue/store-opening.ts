import { type Entry, step } from './entry.ts';

export const storeOpening: Entry = {
  id: 'built-in.store-opening',
  version: 1,
  type: 'experience',
  industry: 'retail',
  name: ['Store opening', '新店开业', '新店開幕'],
  description: [
    'Bring the neighbourhood in on the first day, and back in the first month. Launch is the day of opening.',
    '让周边居民开业到店，并在首月复购。上线日为开业日。',
    '讓周邊居民開幕到店，並在首月回購。上線日為開幕日。',
  ],
  occasion: ['Opening', '开业', '開幕'],
  channels: ['social', 'outdoor', 'print', 'event', 'sms'],
  flightStart: -10,
  flightDays: 45,
  steps: [
    step(
      'area',
      'analyst',
      ['launch', -50, -44],
      ['Who lives and works nearby', '商圈与客群分析', '商圈與客群分析'],
    ),
    step(
      'goals',
      'owner',
      ['launch', -43, -41],
      ['Goals, budget, offers for the opening', '确定目标、预算与开业优惠', '確定目標、預算與開幕優惠'],
      { after: ['area'], priority: 'important' },
    ),
    step(
      'permits',
      'legal',
      ['launch', -40, -16],
      ['Permits for outdoor advertising and event', '办理户外广告与活动报备', '辦理戶外廣告與活動許可'],
      {
        accountable: 'owner',
        checklist: [
          ['Outdoor advertising', '户外广告', '戶外廣告'],
          ['Fire safety', '消防安全', '消防安全'],
          ['Prize draw', '抽奖活动', '抽獎活動'],
        ],
      },
    ),
    step(
      'visual',
      'design',
      ['launch', -38, -24],
      ['Hoarding, window, leaflets', '设计围挡、橱窗与单页', '設計圍籬、櫥窗與傳單'],
      { after: ['goals'] },
    ),
    step('staff', 'sales', ['launch', -20, -6], ['Train the store team', '门店团队培训', '門市團隊訓練']),
    step('stock', 'stock', ['launch', -15, -3], ['Goods on the shelves', '商品上架陈列', '商品上架陳列'], {
      priority: 'important',
    }),
    step(
      'invite',
      'crm',
      ['launch', -12, -6],
      ['Invite members and neighbours', '邀请会员与周边居民', '邀請會員與周邊居民'],
      { after: ['goals'] },
    ),
    step(
      'warm',
      'social',
      ['flightStart', 0, 8],
      ['Countdown on social media', '社媒倒计时预热', '社群倒數預熱'],
      { after: ['visual'] },
    ),
    step('trial', 'event', ['launch', -2, -1], ['Trial opening', '试营业', '試營運'], {
      after: ['staff', 'stock'],
    }),
    step('opens', 'owner', ['launch', null, 0], ['Grand opening', '盛大开业', '盛大開幕'], {
      milestone: true,
      priority: 'urgent',
      after: ['trial', 'permits'],
    }),
    step('second', 'crm', ['launch', 5, 10], ['Coupon for the second visit', '发放复购券', '發送回購券'], {
      after: ['opens'],
    }),
    step(
      'review',
      'analyst',
      ['flightEnd', 1, 5],
      ['Visitors, baskets, retrospective', '客流、客单与复盘', '來客、客單與檢討'],
      { informed: ['sales'], accountable: 'owner' },
    ),
  ],
};
