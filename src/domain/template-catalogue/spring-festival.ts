import { type Entry, step } from './entry.ts';

export const springFestival: Entry = {
  id: 'built-in.spring-festival',
  version: 1,
  type: 'holiday',
  industry: 'fmcg',
  name: ['Spring Festival campaign', '春节营销', '春節行銷'],
  description: [
    'Gift boxes, greetings and the family table before the holiday. Launch is the first day of sale of the gift boxes.',
    '节前礼盒、拜年内容与家庭聚餐场景。上线日为礼盒开售日。',
    '節前禮盒、拜年內容與家庭聚餐情境。上線日為禮盒開賣日。',
  ],
  occasion: ['Spring Festival', '春节', '春節'],
  channels: ['social', 'wechat', 'website', 'outdoor', 'influencer'],
  flightStart: 0,
  flightDays: 35,
  steps: [
    step(
      'idea',
      'owner',
      ['launch', -55, -49],
      ['Theme of the year and goals', '确定年度主题与目标', '確定年度主題與目標'],
      { priority: 'important' },
    ),
    step(
      'box',
      'product',
      ['launch', -48, -31],
      ['Gift boxes designed and ordered', '礼盒设计与打样下单', '禮盒設計與打樣下單'],
      {
        after: ['idea'],
        accountable: 'owner',
        checklist: [
          ['Packaging within the legal limits', '符合限制过度包装要求', '符合限制過度包裝規定'],
          ['Delivery before the factories close', '工厂放假前到货', '工廠放假前到貨'],
        ],
      },
    ),
    step(
      'film',
      'design',
      ['launch', -45, -16],
      ['Film and key visual', '拍摄贺岁短片与主视觉', '拍攝賀歲短片與主視覺'],
      { after: ['idea'] },
    ),
    step(
      'copy',
      'copy',
      ['launch', -30, -16],
      ['Greetings, copy, red envelope covers', '拜年文案与微信红包封面', '拜年文案與紅包封面'],
      { after: ['idea'] },
    ),
    step(
      'legal',
      'legal',
      ['launch', -15, -11],
      [
        'Check rights in music, pictures, zodiac motifs',
        '审核音乐、图片与生肖形象版权',
        '審核音樂、圖片與生肖圖像版權',
      ],
      { after: ['film', 'copy'] },
    ),
    step(
      'stock',
      'stock',
      ['launch', -20, -3],
      ['Stock in stores before the rush', '春运前门店铺货到位', '年前門市鋪貨到位'],
      { after: ['box'], priority: 'important' },
    ),
    step('golive', 'owner', ['launch', null, 0], ['Gift boxes on sale', '礼盒开售', '禮盒開賣'], {
      milestone: true,
      after: ['stock', 'legal'],
    }),
    step(
      'creators',
      'social',
      ['launch', 1, 10],
      ['Creators at the family table', '达人年夜饭内容发布', '網紅年夜飯內容發布'],
      { after: ['golive'] },
    ),
    step(
      'lastday',
      'web',
      ['launch', 8, 12],
      ['Say the last day of delivery', '公布年前最后发货日', '公布年前最後出貨日'],
      { priority: 'urgent', informed: ['sales'], accountable: 'web' },
    ),
    step('rota', 'owner', ['flightEnd', -12, -10], ['Rota for the holiday', '安排假期值班', '安排假期值班'], {
      checklist: [
        ['Customer service', '客服', '客服'],
        ['Social media', '社媒', '社群'],
        ['Who stops adverts in an emergency', '紧急停投负责人', '緊急停播負責人'],
      ],
    }),
    step(
      'review',
      'analyst',
      ['flightEnd', 2, 8],
      ['Retrospective after the holiday', '节后复盘', '節後檢討'],
      { accountable: 'owner' },
    ),
  ],
};
