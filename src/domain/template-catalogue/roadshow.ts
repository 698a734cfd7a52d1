import { type Entry, step } from './entry.ts';

export const roadshow: Entry = {
  id: 'built-in.roadshow',
  version: 1,
  type: 'roadshow',
  industry: 'any',
  name: ['Roadshow in three cities', '三城路演', '三城巡迴活動'],
  description: [
    'One stage, three cities, two weeks apart. Launch is the first stop.',
    '一套舞台，三座城市，间隔两周。上线日为首站。',
    '一套舞台，三座城市，間隔兩週。上線日為首站。',
  ],
  occasion: ['Roadshow', '路演', '巡迴'],
  channels: ['event', 'social', 'outdoor', 'partner'],
  flightStart: 0,
  flightDays: 29,
  steps: [
    step(
      'route',
      'owner',
      ['launch', -60, -54],
      ['Cities, dates, goals', '确定城市、日期与目标', '確定城市、日期與目標'],
      { priority: 'important' },
    ),
    step('places', 'event', ['launch', -52, -38], ['Book the places', '预订场地', '預訂場地'], {
      after: ['route'],
      checklist: [
        ['Power and noise', '电力与噪音要求', '電力與噪音規定'],
        ['Plan for rain', '雨天预案', '雨天備案'],
        ['Insurance', '保险', '保險'],
      ],
    }),
    step(
      'permits',
      'legal',
      ['launch', -36, -16],
      ['Permits in each city', '办理各城市活动报批', '辦理各城市活動許可'],
      { after: ['places'], accountable: 'event' },
    ),
    step(
      'stage',
      'design',
      ['launch', -35, -21],
      ['Design of the stage', '舞台与互动设计', '舞台與互動設計'],
      { after: ['route'] },
    ),
    step('build', 'event', ['launch', -20, -3], ['Build and transport', '搭建与运输', '搭建與運送'], {
      after: ['stage', 'places'],
    }),
    step('local', 'social', ['launch', -12, -1], ['Local warm-up', '本地预热宣传', '在地預熱宣傳']),
    step('one', 'owner', ['launch', null, 0], ['First stop', '首站', '首站'], {
      milestone: true,
      priority: 'urgent',
      after: ['build', 'permits'],
    }),
    step(
      'learn',
      'analyst',
      ['launch', 1, 3],
      ['What to change for the next stop', '首站复看并改进', '首站檢視並改善'],
      { after: ['one'], informed: ['event'], accountable: 'owner' },
    ),
    step('two', 'owner', ['launch', null, 10], ['Second stop', '第二站', '第二站'], { milestone: true }),
    step('three', 'owner', ['flightEnd', null, 0], ['Third stop', '第三站', '第三站'], { milestone: true }),
    step('contacts', 'crm', ['flightEnd', 1, 5], ['Follow up the contacts', '跟进线索', '跟進名單']),
    step('review', 'analyst', ['flightEnd', 3, 8], ['Retrospective', '复盘', '檢討'], {
      accountable: 'owner',
    }),
  ],
};
