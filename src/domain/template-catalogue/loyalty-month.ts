import { type Entry, step } from './entry.ts';

export const loyaltyMonth: Entry = {
  id: 'built-in.loyalty-month',
  version: 1,
  type: 'loyalty',
  industry: 'retail',
  name: ['Members’ month', '会员月', '會員月'],
  description: [
    'A month of thanks: points, rewards by level, and those who were not seen for long.',
    '会员感恩月：积分、分级权益与沉睡会员唤醒。',
    '會員感恩月：點數、分級回饋與沉睡會員喚醒。',
  ],
  occasion: ['Members’ day', '会员日', '會員日'],
  channels: ['email', 'sms', 'wechat', 'website'],
  flightStart: 0,
  flightDays: 30,
  steps: [
    step(
      'levels',
      'analyst',
      ['launch', -30, -26],
      ['Members by level and last purchase', '按等级与最近购买分析会员', '依等級與最近購買分析會員'],
    ),
    step(
      'rewards',
      'crm',
      ['launch', -25, -19],
      ['Rewards per level and what they cost', '制定分级权益与成本测算', '擬定分級回饋與成本試算'],
      { after: ['levels'], accountable: 'owner', priority: 'important' },
    ),
    step(
      'rules',
      'legal',
      ['launch', -18, -14],
      ['Check rules and privacy', '审核活动规则与隐私条款', '審核活動規則與隱私條款'],
      { after: ['rewards'] },
    ),
    step(
      'set',
      'web',
      ['launch', -15, -5],
      ['Set up points and coupons', '配置积分与优惠券', '設定點數與優惠券'],
      {
        after: ['rewards'],
        checklist: [
          ['Tested with each level', '各等级已测试', '各等級已測試'],
          ['Limit per member', '每人限领数量', '每人限領數量'],
          ['Ends by itself', '到期自动结束', '到期自動結束'],
        ],
      },
    ),
    step(
      'messages',
      'copy',
      ['launch', -15, -7],
      ['Messages per level', '撰写分级触达文案', '撰寫分級推播文案'],
      { after: ['rewards'] },
    ),
    step('visual', 'design', ['launch', -15, -7], ['Visuals', '活动视觉', '活動視覺'], {
      after: ['rewards'],
    }),
    step('stores', 'sales', ['launch', -5, -2], ['Tell the stores', '门店宣导', '門市宣導'], {
      informed: ['owner'],
      accountable: 'sales',
    }),
    step('opens', 'owner', ['launch', null, 0], ['Members’ month opens', '会员月开启', '會員月開跑'], {
      milestone: true,
      after: ['set', 'messages', 'rules'],
    }),
    step('sleeping', 'crm', ['launch', 5, 8], ['Wake those who sleep', '唤醒沉睡会员', '喚醒沉睡會員'], {
      after: ['opens'],
    }),
    step(
      'half',
      'analyst',
      ['launch', 10, 11],
      ['Half-time: who came back', '中期复看回购情况', '期中檢視回購情形'],
    ),
    step('lastcall', 'crm', ['flightEnd', -4, -3], ['Last call for points', '积分到期提醒', '點數到期提醒']),
    step('review', 'analyst', ['flightEnd', 2, 7], ['Retrospective', '复盘', '檢討'], {
      accountable: 'owner',
      informed: ['sales'],
    }),
  ],
};
