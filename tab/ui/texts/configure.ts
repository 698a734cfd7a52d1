import { texts } from '../locale.tsx';

export const configureTexts = texts({
  en: {
    title: 'Campaigns in this channel',
    detail: 'Everybody here sees the tab with their own rights.',
    opens: 'The tab opens with',
    tabName: (view: string) => `Campaigns – ${view}`,
  },
  'zh-CN': {
    title: '在此频道显示营销活动',
    detail: '每位成员按自己的权限查看内容。',
    opens: '选项卡默认打开',
    tabName: (view: string) => `营销活动 – ${view}`,
  },
  'zh-TW': {
    title: '在此頻道顯示行銷活動',
    detail: '每位成員依自己的權限檢視內容。',
    opens: '索引標籤預設開啟',
    tabName: (view: string) => `行銷活動 – ${view}`,
  },
});
