import { type Entry, step } from './entry.ts';

export const coBranding: Entry = {
  id: 'built-in.co-branding',
  version: 1,
  type: 'coBrand',
  industry: 'any',
  name: ['Co-branding', '品牌联名', '品牌聯名'],
  description: [
    'Two brands, one product or action: agreement, design, joint announcement.',
    '两个品牌，一款产品或一次活动：签约、设计与联合发布。',
    '兩個品牌，一款產品或一次活動：簽約、設計與聯合發布。',
  ],
  occasion: ['Co-branding', '联名', '聯名'],
  channels: ['partner', 'social', 'website', 'influencer'],
  flightStart: 0,
  flightDays: 28,
  steps: [
    step(
      'fit',
      'owner',
      ['launch', -70, -61],
      ['Choose the partner, goals of both', '选定联名方并确认双方目标', '選定聯名夥伴並確認雙方目標'],
      { priority: 'important' },
    ),
    step(
      'contract',
      'legal',
      ['launch', -60, -46],
      ['Contract and use of the marks', '签订合同与商标授权', '簽訂合約與商標授權'],
      {
        after: ['fit'],
        accountable: 'owner',
        checklist: [
          ['Who pays for what', '费用分担', '費用分擔'],
          ['Who may use which marks until when', '商标使用范围与期限', '商標使用範圍與期限'],
          ['What happens in a crisis', '舆情应对约定', '危機應對約定'],
        ],
      },
    ),
    step('design', 'design', ['launch', -45, -29], ['Design of both brands', '联名设计', '聯名設計'], {
      after: ['contract'],
      accountable: 'owner',
      consulted: ['product'],
    }),
    step(
      'partner',
      'owner',
      ['launch', -28, -24],
      ['Yes of the partner to the design', '联名方确认设计', '聯名夥伴確認設計'],
      { after: ['design'] },
    ),
    step('produce', 'stock', ['launch', -23, -6], ['Produce and distribute', '生产与铺货', '生產與鋪貨'], {
      after: ['partner'],
      priority: 'important',
    }),
    step(
      'copy',
      'copy',
      ['launch', -22, -10],
      ['Joint announcement', '撰写联合公告与文案', '撰寫聯合公告與文案'],
      { after: ['partner'] },
    ),
    step(
      'plan',
      'social',
      ['launch', -9, -6],
      ['Plan of posts of both sides', '双方发布排期', '雙方發布排程'],
      { after: ['copy'] },
    ),
    step(
      'golive',
      'owner',
      ['launch', null, 0],
      ['Joint announcement and sale', '联合官宣并开售', '聯合發布並開賣'],
      { milestone: true, priority: 'urgent', after: ['produce', 'plan'] },
    ),
    step('listen', 'social', ['launch', 0, 5], ['Listen to what people say', '监测舆情', '監測輿情'], {
      informed: ['owner'],
      accountable: 'social',
    }),
    step(
      'sales',
      'analyst',
      ['launch', 5, 6],
      ['First sales, order more or not', '首周销售与补货决策', '首週銷售與補貨決策'],
    ),
    step(
      'review',
      'analyst',
      ['flightEnd', 2, 8],
      ['Retrospective with the partner', '与联名方共同复盘', '與聯名夥伴共同檢討'],
    ),
  ],
};
