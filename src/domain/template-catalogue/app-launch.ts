import { type Entry, step } from './entry.ts';

export const appLaunch: Entry = {
  id: 'built-in.app-launch',
  version: 1,
  type: 'launch',
  industry: 'internet',
  name: ['App launch', 'App 上线推广', 'App 上線推廣'],
  description: [
    'Waiting list, app stores, first thousand users. Launch is the day of release in the stores.',
    '预约、应用商店与首批用户增长。上线日为应用商店发布日。',
    '預約、應用程式商店與首批使用者成長。上線日為商店發布日。',
  ],
  occasion: ['Launch', '上线', '上線'],
  channels: ['display', 'search', 'social', 'website', 'influencer'],
  flightStart: 0,
  flightDays: 30,
  steps: [
    step(
      'goals',
      'owner',
      ['launch', -40, -36],
      ['Goals: installs, activation, retention', '确定目标：安装、激活、留存', '確定目標：安裝、啟用、留存'],
      { consulted: ['product'], accountable: 'owner' },
    ),
    step(
      'message',
      'copy',
      ['launch', -35, -29],
      ['Message and name in the stores', '确定卖点与商店名称文案', '確定賣點與商店名稱文案'],
      { after: ['goals'] },
    ),
    step('waiting', 'web', ['launch', -28, -24], ['Page with a waiting list', '上线预约页', '上線預約頁'], {
      after: ['message'],
    }),
    step(
      'shots',
      'design',
      ['launch', -28, -17],
      ['Icon, screenshots, clip', '制作图标、截图与短片', '製作圖示、截圖與短片'],
      { after: ['message'] },
    ),
    step(
      'tracking',
      'analyst',
      ['launch', -25, -13],
      ['Measure installs and first use', '配置安装与激活归因', '設定安裝與啟用歸因'],
      {
        checklist: [
          ['Attribution tested', '归因已测试', '歸因已測試'],
          ['Consent asked in the app', '应用内已征得同意', 'App 內已取得同意'],
          ['Dashboard ready', '数据看板就绪', '數據看板就緒'],
        ],
      },
    ),
    step(
      'beta',
      'product',
      ['launch', -20, -8],
      ['Beta with the first from the list', '邀请预约用户内测', '邀請預約者參與內測'],
      { after: ['waiting'] },
    ),
    step(
      'stores',
      'product',
      ['launch', -7, -4],
      ['Hand in to the stores', '提交应用商店审核', '送交商店審核'],
      {
        after: ['shots', 'beta'],
        priority: 'urgent',
        checklist: [
          ['Privacy text', '隐私政策', '隱私權政策'],
          ['Age rating', '年龄分级', '年齡分級'],
          ['App filing', 'App 备案', 'App 登錄'],
        ],
      },
    ),
    step(
      'ads',
      'media',
      ['launch', -8, -2],
      ['Adverts and tests of creatives', '准备投放与素材测试', '準備投放與素材測試'],
      { after: ['shots', 'tracking'] },
    ),
    step('release', 'owner', ['launch', null, 0], ['Release', '正式发布', '正式發布'], {
      milestone: true,
      priority: 'urgent',
      after: ['stores'],
    }),
    step('reviews', 'social', ['launch', 1, 10], ['Answer every review', '回复每条评价', '回覆每則評論'], {
      after: ['release'],
    }),
    step(
      'tune',
      'media',
      ['launch', 3, 8],
      ['Move budget to what activates', '将预算转向高激活渠道', '將預算移往高啟用管道'],
      { accountable: 'owner' },
    ),
    step(
      'review',
      'analyst',
      ['flightEnd', 1, 6],
      ['Retention after a month, retrospective', '月留存与复盘', '月留存與檢討'],
      { informed: ['product'], accountable: 'owner' },
    ),
  ],
};
