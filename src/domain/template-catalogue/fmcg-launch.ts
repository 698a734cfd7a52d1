import { type Entry, step } from './entry.ts';

export const fmcgLaunch: Entry = {
  id: 'built-in.fmcg-launch',
  version: 1,
  type: 'productLaunch',
  industry: 'fmcg',
  name: ['New consumer product', '快消新品上市', '快消新品上市'],
  description: [
    'From the positioning to the shelf: sampling, key visual, stores and online shops in one plan.',
    '从定位到上架：试用派样、主视觉、门店与电商同步推进。',
    '從定位到上架：試用派樣、主視覺、門市與電商同步推進。',
  ],
  occasion: ['Launch', '新品上市', '新品上市'],
  channels: ['social', 'website', 'influencer', 'outdoor'],
  flightStart: 0,
  flightDays: 30,
  steps: [
    step(
      'position',
      'product',
      ['launch', -60, -51],
      ['Positioning and main benefit', '确定产品定位与核心卖点', '確定產品定位與核心賣點'],
      { priority: 'important' },
    ),
    step(
      'goals',
      'owner',
      ['launch', -55, -51],
      ['Goals, audience, budget', '确定目标、人群与预算', '確定目標、客群與預算'],
      {
        checklist: [
          ['Sales target per channel', '各渠道销售目标', '各通路銷售目標'],
          ['Reserve of at least 10 %', '至少预留 10% 预算', '至少預留 10% 預算'],
          ['Target group described', '目标人群描述', '目標客群描述'],
        ],
      },
    ),
    step(
      'claims',
      'legal',
      ['launch', -50, -44],
      ['Check claims and labels', '审核宣传用语与标签', '審核宣傳用語與標示'],
      { after: ['position'], accountable: 'product' },
    ),
    step(
      'visual',
      'design',
      ['launch', -44, -31],
      ['Key visual and packaging shots', '主视觉与包装拍摄', '主視覺與包裝拍攝'],
      { after: ['goals'], accountable: 'owner', consulted: ['product'] },
    ),
    step(
      'copy',
      'copy',
      ['launch', -40, -31],
      ['Copy for shop, social, stores', '撰写电商、社媒与门店文案', '撰寫電商、社群與門市文案'],
      { after: ['claims'] },
    ),
    step(
      'creators',
      'social',
      ['launch', -36, -22],
      ['Choose and brief creators', '筛选达人并下发简报', '挑選網紅並提供簡報'],
      {
        after: ['goals'],
        checklist: [
          ['Contracts signed', '合同已签署', '合約已簽署'],
          ['Samples sent', '样品已寄出', '樣品已寄出'],
          ['Advertising label agreed', '广告标识已约定', '廣告標示已約定'],
        ],
      },
    ),
    step(
      'stock',
      'stock',
      ['launch', -30, -6],
      ['First stock in stores and warehouses', '首批铺货到门店与仓库', '首批鋪貨到門市與倉庫'],
      { priority: 'important', informed: ['sales'], accountable: 'stock' },
    ),
    step('shop', 'web', ['launch', -20, -4], ['Product pages ready', '商品详情页就绪', '商品頁面就緒'], {
      after: ['visual', 'copy'],
    }),
    step(
      'media',
      'media',
      ['launch', -15, -4],
      ['Book media, upload creatives', '预订媒体并上传素材', '預訂媒體並上傳素材'],
      { after: ['visual'] },
    ),
    step('golive', 'owner', ['launch', null, 0], ['On sale', '新品开售', '新品開賣'], {
      milestone: true,
      priority: 'urgent',
      after: ['shop', 'stock'],
    }),
    step(
      'watch',
      'analyst',
      ['launch', 1, 5],
      ['Watch the first week, adjust daily', '首周监测并每日调整', '首週監測並每日調整'],
    ),
    step(
      'sampling',
      'event',
      ['flightStart', 2, 15],
      ['Sampling in stores', '门店派样试用', '門市派樣試用'],
      { after: ['golive'] },
    ),
    step(
      'review',
      'analyst',
      ['flightEnd', 2, 8],
      ['Sell-through and retrospective', '动销分析与复盘', '銷售分析與檢討'],
      { informed: ['sales', 'product'], accountable: 'owner' },
    ),
  ],
};
