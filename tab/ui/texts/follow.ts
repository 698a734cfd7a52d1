import { texts } from '../locale.tsx';

/** Which channels in Teams hear what happens to a campaign. */
export const followTexts = texts({
  en: {
    title: 'Channels in Teams',
    lead: 'A channel that follows hears in one thread what is submitted, decided, launched and finished, and when the campaign is at risk. Everybody in the channel reads it, so it never shows amounts.',
    here: (name: string) => `${name} (this channel)`,
    unnamed: 'A channel without a known name',
    lost: 'Campaign Desk was removed from it',
    none: 'Campaign Desk is in no channel yet. Add the app to a team, or mention @Campaign Desk in a channel.',
    notHere: 'Campaign Desk does not know this channel yet. Mention @Campaign Desk in it once.',
    failed: 'This could not be changed',
  },
  'zh-CN': {
    title: 'Teams 频道',
    lead: '关注的频道会在一个话题中收到提交、审批、启动、结束以及风险的消息。频道里人人可见，因此不显示金额。',
    here: (name: string) => `${name}（本频道）`,
    unnamed: '名称未知的频道',
    lost: 'Campaign Desk 已从该频道移除',
    none: 'Campaign Desk 还不在任何频道中。请把应用添加到团队，或在频道中提及 @Campaign Desk。',
    notHere: 'Campaign Desk 还不知道本频道。请在频道中提及一次 @Campaign Desk。',
    failed: '未能更改',
  },
  'zh-TW': {
    title: 'Teams 頻道',
    lead: '追蹤的頻道會在一個討論串中收到提交、簽核、啟動、結束以及風險的訊息。頻道裡人人可見，因此不顯示金額。',
    here: (name: string) => `${name}（本頻道）`,
    unnamed: '名稱未知的頻道',
    lost: 'Campaign Desk 已從該頻道移除',
    none: 'Campaign Desk 還不在任何頻道中。請把應用程式新增到團隊，或在頻道中提及 @Campaign Desk。',
    notHere: 'Campaign Desk 還不知道本頻道。請在頻道中提及一次 @Campaign Desk。',
    failed: '未能變更',
  },
});
