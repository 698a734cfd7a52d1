import { texts } from '../locale.tsx';

export const configureTexts = texts({
  en: {
    title: 'Campaigns in this channel',
    detail: 'Everybody here sees the tab with their own rights.',
    opens: 'The tab opens with',
    follow:
      'On the page of a campaign you can let this channel follow it: what happens is then told here, in one thread.',
    tabName: (view: string) => `Campaigns – ${view}`,
  },
  'zh-CN': {
    title: '在此频道显示营销活动',
    detail: '每位成员按自己的权限查看内容。',
    opens: '选项卡默认打开',
    follow: '在活动页面可以让本频道关注该活动：进展会在这里的一个话题中通知。',
    tabName: (view: string) => `营销活动 – ${view}`,
  },
  'zh-TW': {
    title: '在此頻道顯示行銷活動',
    detail: '每位成員依自己的權限檢視內容。',
    opens: '索引標籤預設開啟',
    follow: '在活動頁面可以讓本頻道追蹤該活動：進展會在這裡的一個討論串中通知。',
    tabName: (view: string) => `行銷活動 – ${view}`,
  },
});
