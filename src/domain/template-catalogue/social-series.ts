import { type Entry, step } from './entry.ts';

export const socialSeries: Entry = {
  id: 'built-in.social-series',
  version: 1,
  type: 'social',
  industry: 'any',
  name: ['Brand series on social media', '品牌社媒系列内容', '品牌社群系列內容'],
  description: [
    'Six weeks of posts with one thread. Launch is the day of the first post.',
    '为期六周、主线统一的系列内容。上线日为首条发布日。',
    '為期六週、主軸一致的系列內容。上線日為首篇發布日。',
  ],
  occasion: ['Always on', '日常运营', '日常經營'],
  channels: ['social', 'wechat', 'influencer'],
  flightStart: 0,
  flightDays: 42,
  steps: [
    step(
      'thread',
      'owner',
      ['launch', -25, -21],
      ['Thread of the series and goal', '确定系列主线与目标', '確定系列主軸與目標'],
    ),
    step(
      'plan',
      'social',
      ['launch', -20, -15],
      ['Editorial plan for six weeks', '制定六周内容排期', '擬定六週內容排程'],
      {
        after: ['thread'],
        accountable: 'owner',
        checklist: [
          ['One format per platform', '各平台内容形式', '各平台內容形式'],
          ['Hashtags agreed', '话题标签已确定', '主題標籤已確定'],
          ['Holidays taken into account', '已考虑节假日', '已考慮假日'],
        ],
      },
    ),
    step('copyone', 'copy', ['launch', -14, -8], ['Copy, first half', '撰写前半程文案', '撰寫前半段文案'], {
      after: ['plan'],
    }),
    step(
      'pictures',
      'design',
      ['launch', -14, -6],
      ['Pictures and clips, first half', '制作前半程图片与短视频', '製作前半段圖片與短片'],
      { after: ['plan'] },
    ),
    step(
      'check',
      'legal',
      ['launch', -5, -3],
      ['Check rights and wording', '审核版权与用语', '審核版權與用語'],
      { after: ['copyone', 'pictures'] },
    ),
    step('schedule', 'social', ['launch', -2, -1], ['Schedule the posts', '完成发布排程', '完成發布排程'], {
      after: ['check'],
    }),
    step('first', 'owner', ['launch', null, 0], ['First post', '首条发布', '首篇發布'], {
      milestone: true,
      after: ['schedule'],
    }),
    step(
      'answer',
      'social',
      ['launch', 0, 10],
      ['Answer comments within a working day', '一个工作日内回复评论', '一個工作天內回覆留言'],
    ),
    step(
      'half',
      'analyst',
      ['launch', 14, 15],
      ['Look at the first half, change the second', '复看前半程并调整后半程', '檢視前半段並調整後半段'],
      { accountable: 'owner', informed: ['social'] },
    ),
    step(
      'copytwo',
      'copy',
      ['launch', 16, 19],
      ['Copy and pictures, second half', '制作后半程内容', '製作後半段內容'],
      { after: ['half'] },
    ),
    step('review', 'analyst', ['flightEnd', 1, 5], ['Retrospective', '复盘', '檢討']),
  ],
};
