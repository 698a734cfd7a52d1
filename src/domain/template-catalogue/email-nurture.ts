import { type Entry, step } from './entry.ts';

export const emailNurture: Entry = {
  id: 'built-in.email-nurture',
  version: 1,
  type: 'email',
  industry: 'b2b',
  name: ['E-mail nurture', '邮件培育', '電子郵件培養'],
  description: [
    'Five mails that lead from interest to a talk with sales. Launch is the day of the first mail.',
    '五封邮件，从产生兴趣到与销售沟通。上线日为首封发送日。',
    '五封信，從產生興趣到與業務洽談。上線日為首封寄送日。',
  ],
  occasion: ['Lead nurture', '线索培育', '名單培養'],
  channels: ['email', 'website', 'content'],
  flightStart: 0,
  flightDays: 35,
  steps: [
    step(
      'segment',
      'crm',
      ['launch', -25, -20],
      ['Segment, and who is left out', '确定人群与排除名单', '確定分眾與排除名單'],
      {
        priority: 'important',
        checklist: [
          ['Consent present', '已取得授权同意', '已取得同意'],
          ['Those who unsubscribed left out', '已剔除退订用户', '已排除退訂者'],
          ['Current customers left out', '已剔除现有客户', '已排除現有客戶'],
        ],
      },
    ),
    step(
      'arc',
      'owner',
      ['launch', -22, -18],
      ['Thread of the five mails', '确定五封邮件的主线', '確定五封信的主軸'],
      { consulted: ['sales'], accountable: 'owner' },
    ),
    step('copy', 'copy', ['launch', -17, -8], ['Write the mails', '撰写邮件', '撰寫信件'], {
      after: ['arc'],
    }),
    step(
      'layout',
      'design',
      ['launch', -12, -6],
      ['Layout for desk and phone', '适配电脑与手机的版式', '適用電腦與手機的版面'],
      { after: ['arc'] },
    ),
    step(
      'pages',
      'web',
      ['launch', -12, -4],
      ['Landing pages with tracking', '搭建落地页并配置追踪', '建置到達頁並設定追蹤'],
      { after: ['arc'] },
    ),
    step(
      'test',
      'crm',
      ['launch', -3, -2],
      ['Test sending, A/B subject lines', '测试发送与主题行 A/B 测试', '測試寄送與主旨 A/B 測試'],
      {
        after: ['copy', 'layout', 'pages', 'segment'],
        checklist: [
          ['All links work', '全部链接可用', '所有連結可用'],
          ['Unsubscribing works', '退订功能可用', '退訂功能可用'],
          ['Sender domain verified', '发信域名已验证', '寄件網域已驗證'],
        ],
      },
    ),
    step('first', 'owner', ['launch', null, 0], ['First mail goes out', '发送首封邮件', '寄出首封信'], {
      milestone: true,
      after: ['test'],
    }),
    step(
      'tune',
      'analyst',
      ['launch', 5, 7],
      ['Opening and click rates, adjust', '查看打开率与点击率并优化', '檢視開信率與點擊率並調整'],
      { informed: ['copy'], accountable: 'owner' },
    ),
    step(
      'handover',
      'sales',
      ['launch', 10, 20],
      ['Call those who are ready', '联系成熟线索', '聯絡成熟名單'],
    ),
    step('review', 'analyst', ['flightEnd', 1, 5], ['Retrospective', '复盘', '檢討']),
  ],
};
