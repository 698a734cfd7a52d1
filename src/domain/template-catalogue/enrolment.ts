import { type Entry, step } from './entry.ts';

export const enrolment: Entry = {
  id: 'built-in.enrolment',
  version: 1,
  type: 'promotion',
  industry: 'education',
  name: ['Enrolment season', '教育招生季', '教育招生季'],
  description: [
    'Open days, trial lessons and talks with families. Launch is the day on which enrolment opens.',
    '开放日、体验课与家庭咨询。上线日为报名开放日。',
    '開放日、體驗課與家庭諮詢。上線日為報名開放日。',
  ],
  occasion: ['Enrolment', '招生季', '招生季'],
  channels: ['social', 'search', 'wechat', 'event', 'website'],
  flightStart: -10,
  flightDays: 60,
  steps: [
    step(
      'places',
      'owner',
      ['launch', -45, -40],
      ['Places per course, goals, budget', '确定各课程名额、目标与预算', '確定各課程名額、目標與預算'],
      { priority: 'important' },
    ),
    step(
      'wording',
      'legal',
      ['launch', -40, -34],
      ['Check promises and pictures of minors', '审核承诺用语与未成年人肖像', '審核承諾用語與未成年人肖像'],
      {
        accountable: 'owner',
        checklist: [
          ['No promise of results', '不承诺提分或录取', '不保證成績或錄取'],
          ['Guardians’ consent present', '已取得监护人同意', '已取得監護人同意'],
          ['Fees and refunds stated', '收费与退费说明', '收費與退費說明'],
        ],
      },
    ),
    step(
      'stories',
      'copy',
      ['launch', -38, -25],
      ['Stories of students and teachers', '采写学员与教师故事', '採寫學員與教師故事'],
      { after: ['places'] },
    ),
    step('page', 'web', ['launch', -30, -16], ['Course pages and form', '课程页与报名表', '課程頁與報名表'], {
      after: ['places'],
    }),
    step(
      'search',
      'media',
      ['launch', -15, -11],
      ['Search adverts by course and place', '按课程与地区投放搜索广告', '依課程與地區投放搜尋廣告'],
      { after: ['page', 'wording'] },
    ),
    step(
      'trial',
      'event',
      ['launch', -12, -4],
      ['Trial lessons and open day', '体验课与开放日', '體驗課與開放日'],
      {
        checklist: [
          ['Rooms and teachers', '教室与师资', '教室與師資'],
          ['Registration on site', '现场登记', '現場登記'],
          ['Safety of children', '儿童安全', '兒童安全'],
        ],
      },
    ),
    step('train', 'sales', ['launch', -8, -5], ['Train the advisers', '咨询顾问培训', '諮詢顧問訓練'], {
      after: ['wording'],
    }),
    step('opens', 'owner', ['launch', null, 0], ['Enrolment opens', '报名开放', '報名開放'], {
      milestone: true,
      priority: 'urgent',
      after: ['page', 'train'],
    }),
    step(
      'calls',
      'sales',
      ['launch', 1, 20],
      ['Talk with every family within two days', '两天内联系每个意向家庭', '兩天內聯絡每個有意願的家庭'],
      { after: ['opens'] },
    ),
    step(
      'half',
      'analyst',
      ['launch', 12, 14],
      ['Look at places left, shift budget', '查看剩余名额并调整预算', '檢視剩餘名額並調整預算'],
      { informed: ['media'], accountable: 'owner' },
    ),
    step('last', 'crm', ['flightEnd', -6, -4], ['Last places', '发布最后名额通知', '發布最後名額通知']),
    step('review', 'analyst', ['flightEnd', 2, 8], ['Retrospective', '复盘', '檢討']),
  ],
};
