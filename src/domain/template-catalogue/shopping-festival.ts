import { type Entry, step } from './entry.ts';

export const shoppingFestival: Entry = {
  id: 'built-in.shopping-festival',
  version: 1,
  type: 'promotion',
  industry: 'eCommerce',
  name: ['618 or Double 11 promotion', '618／双 11 大促', '618／雙 11 大促'],
  description: [
    'Warm-up, pre-sale, peak and returns of a large shopping festival. Launch is the day of the peak.',
    '大促的蓄水、预售、爆发与返场。上线日为爆发当天。',
    '大促的蓄水、預購、爆發與返場。上線日為爆發當天。',
  ],
  occasion: ['618 / Double 11', '618／双 11', '618／雙 11'],
  channels: ['website', 'social', 'search', 'display', 'sms', 'influencer'],
  flightStart: -14,
  flightDays: 24,
  steps: [
    step(
      'targets',
      'owner',
      ['launch', -60, -53],
      ['Sales target and budget per shop', '分店铺销售目标与预算', '各賣場銷售目標與預算'],
      { priority: 'important' },
    ),
    step(
      'register',
      'web',
      ['launch', -52, -43],
      ['Register with the platforms', '完成平台大促报名', '完成平台大促報名'],
      {
        after: ['targets'],
        checklist: [
          ['Shops registered', '店铺报名', '賣場報名'],
          ['Products registered', '商品报名', '商品報名'],
          ['Price guarantee checked', '核对保价规则', '核對保價規則'],
        ],
      },
    ),
    step(
      'offers',
      'product',
      ['launch', -48, -36],
      ['Offers, bundles, lowest prices', '确定货品、组合与最低价', '確定商品組合與最低價'],
      { after: ['targets'], accountable: 'owner', consulted: ['stock'] },
    ),
    step('stock', 'stock', ['launch', -35, -16], ['Stock for the peak', '完成大促备货', '完成大促備貨'], {
      after: ['offers'],
      priority: 'important',
    }),
    step(
      'rules',
      'legal',
      ['launch', -35, -29],
      ['Check price notes and rules of the prize draw', '审核价格标注与抽奖规则', '審核價格標示與抽獎規則'],
      { after: ['offers'] },
    ),
    step(
      'visual',
      'design',
      ['launch', -32, -20],
      ['Visuals for shop and adverts', '店铺与广告视觉', '賣場與廣告視覺'],
      { after: ['offers'] },
    ),
    step(
      'warm',
      'social',
      ['flightStart', -5, -1],
      ['Warm-up: wish lists, new members', '蓄水：加购收藏与拉新入会', '蓄水：加購收藏與招募會員'],
      {
        checklist: [
          ['Posts scheduled', '内容排期完成', '內容排程完成'],
          ['Member coupons loaded', '会员券已配置', '會員券已設定'],
        ],
      },
    ),
    step(
      'load',
      'web',
      ['launch', -10, -6],
      ['Load test and customer service rota', '系统压测与客服排班', '系統壓力測試與客服排班'],
    ),
    step('presale', 'owner', ['flightStart', null, 0], ['Pre-sale opens', '预售开启', '預購開跑'], {
      milestone: true,
      after: ['visual', 'rules'],
    }),
    step('peak', 'owner', ['launch', null, 0], ['Day of the peak', '爆发日', '爆發日'], {
      milestone: true,
      priority: 'urgent',
      after: ['stock', 'load'],
    }),
    step(
      'hourly',
      'media',
      ['launch', -1, 0],
      ['Steer media by the hour', '按小时调整投放', '每小時調整投放'],
      { priority: 'urgent' },
    ),
    step(
      'returns',
      'web',
      ['launch', 1, 5],
      ['Second wave and returns', '返场与退换货处理', '返場與退換貨處理'],
      { after: ['peak'] },
    ),
    step(
      'review',
      'analyst',
      ['flightEnd', 1, 7],
      ['Results per shop and retrospective', '分店铺战报与复盘', '各賣場戰報與檢討'],
      { accountable: 'owner', informed: ['stock', 'product'] },
    ),
  ],
};
