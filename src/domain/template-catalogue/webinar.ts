import { type Entry, step } from './entry.ts';

export const webinar: Entry = {
  id: 'built-in.webinar',
  version: 1,
  type: 'content',
  industry: 'b2b',
  name: ['Webinar', '线上研讨会', '線上研討會'],
  description: [
    'Topic, speakers, registrations, the day itself and what becomes of it. Launch is the day of the webinar.',
    '选题、讲师、报名、当天执行与后续内容。上线日为研讨会当天。',
    '主題、講者、報名、當天執行與後續內容。上線日為研討會當天。',
  ],
  occasion: ['Webinar', '研讨会', '研討會'],
  channels: ['email', 'website', 'social', 'content'],
  flightStart: -20,
  flightDays: 35,
  steps: [
    step(
      'topic',
      'owner',
      ['launch', -35, -31],
      ['Topic, audience, goal', '确定选题、受众与目标', '確定主題、受眾與目標'],
    ),
    step('speakers', 'event', ['launch', -30, -26], ['Win the speakers', '确认讲师', '確認講者'], {
      after: ['topic'],
      priority: 'important',
    }),
    step(
      'page',
      'web',
      ['launch', -25, -21],
      ['Registration page with consent', '搭建报名页并取得授权同意', '建置報名頁並取得同意'],
      {
        after: ['speakers'],
        checklist: [
          ['Consent text checked', '授权文案已审核', '同意文字已審核'],
          ['Source of each registration tracked', '报名来源可追踪', '報名來源可追蹤'],
          ['Confirmation mail tested', '确认邮件已测试', '確認信已測試'],
        ],
      },
    ),
    step('invite', 'crm', ['launch', -20, -18], ['First invitation', '发送首轮邀请', '寄送第一波邀請'], {
      after: ['page'],
    }),
    step(
      'posts',
      'social',
      ['launch', -18, -2],
      ['Posts and speakers’ clips', '发布社媒预告与讲师短片', '發布社群預告與講者短片'],
      { after: ['page'] },
    ),
    step('slides', 'copy', ['launch', -15, -4], ['Slides', '制作讲稿与幻灯片', '製作講稿與投影片'], {
      after: ['speakers'],
      accountable: 'owner',
      consulted: ['product'],
    }),
    step('rehearse', 'event', ['launch', -3, -3], ['Rehearsal', '技术彩排', '技術彩排'], {
      after: ['slides'],
    }),
    step('remind', 'crm', ['launch', -2, -1], ['Reminders', '发送参会提醒', '寄送參加提醒']),
    step('live', 'owner', ['launch', null, 0], ['On air', '正式开播', '正式開播'], {
      milestone: true,
      priority: 'urgent',
      after: ['rehearse'],
    }),
    step(
      'recording',
      'web',
      ['launch', 1, 2],
      ['Recording and thanks', '发布回放与感谢信', '發布回放與感謝信'],
      { after: ['live'] },
    ),
    step(
      'leads',
      'sales',
      ['launch', 1, 5],
      ['Hand qualified contacts to sales', '向销售移交合格线索', '將合格名單交給業務'],
      { after: ['live'], informed: ['owner'], accountable: 'sales' },
    ),
    step('review', 'analyst', ['launch', 8, 12], ['Retrospective', '复盘', '檢討'], { after: ['leads'] }),
  ],
};
