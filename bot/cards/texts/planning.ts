import type { RiskLevel } from '../../../src/domain/risk.ts';
import type { Locale } from '../../../src/domain/person.ts';

/** What the bot says of ideas, lessons and risks. Everything handed in is printed already. */
interface PlanningWords {
  readonly ideaNeeded: (example: string) => string;
  readonly ideaExample: string;
  readonly ideaKept: (title: string) => string;
  readonly seeIdea: string;
  /** The dialog in which an idea is kept out of a chat. */
  readonly keepIdea: string;
  readonly idea: Record<'title' | 'text' | 'link' | 'tags', string>;
  readonly lessons: string;
  readonly noLessons: string;
  readonly seeLessons: string;
  readonly risks: (campaign: string) => string;
  readonly noRisks: (campaign: string) => string;
  readonly seeRisks: string;
  readonly whichCampaign: (example: string) => string;
  readonly level: Record<RiskLevel, string>;
  readonly planned: string;
  readonly unplanned: string;
}

export const planningWords: Readonly<Record<Locale, PlanningWords>> = {
  en: {
    ideaNeeded: (example) => `What is the idea? Write it behind the word, for example: ${example}`,
    ideaExample: 'A lantern for every order',
    ideaKept: (title) => `Your idea ${title} is kept, with your vote.`,
    seeIdea: 'Open the idea',
    keepIdea: 'Keep an idea',
    idea: {
      title: 'The idea in one line',
      text: 'More about it',
      link: 'Link to what it refers to',
      tags: 'Tags, separated by commas',
    },
    lessons: 'Lessons from campaigns that are over',
    noLessons: 'No lesson says that yet.',
    seeLessons: 'Open the library',
    risks: (campaign) => `Risks of ${campaign}`,
    noRisks: (campaign) => `No risk of ${campaign} has to be reckoned with.`,
    seeRisks: 'Open the risk register',
    whichCampaign: (example) => `Which campaign? Write its code behind the word, for example: ${example}`,
    level: { low: 'Low', medium: 'Medium', high: 'High' },
    planned: 'plan is there',
    unplanned: 'no plan yet',
  },
  'zh-CN': {
    ideaNeeded: (example) => `创意是什么？请写在后面，例如：${example}`,
    ideaExample: '每单送一盏灯笼',
    ideaKept: (title) => `已保存您的创意${title}，并计入您的一票。`,
    seeIdea: '打开创意',
    keepIdea: '记下创意',
    idea: {
      title: '一句话说明创意',
      text: '补充说明',
      link: '参考链接',
      tags: '标签，用逗号分隔',
    },
    lessons: '往期活动的经验',
    noLessons: '还没有相关经验。',
    seeLessons: '打开经验库',
    risks: (campaign) => `${campaign}的风险`,
    noRisks: (campaign) => `${campaign}没有待处理的风险。`,
    seeRisks: '打开风险登记',
    whichCampaign: (example) => `哪个活动？请在后面写上编号，例如：${example}`,
    level: { low: '低', medium: '中', high: '高' },
    planned: '已有预案',
    unplanned: '尚无预案',
  },
  'zh-TW': {
    ideaNeeded: (example) => `點子是什麼？請寫在後面，例如：${example}`,
    ideaExample: '每筆訂單送一盞燈籠',
    ideaKept: (title) => `已儲存您的點子${title}，並計入您的一票。`,
    seeIdea: '開啟點子',
    keepIdea: '記下點子',
    idea: {
      title: '一句話說明點子',
      text: '補充說明',
      link: '參考連結',
      tags: '標籤，用逗號分隔',
    },
    lessons: '過往活動的經驗',
    noLessons: '還沒有相關經驗。',
    seeLessons: '開啟經驗庫',
    risks: (campaign) => `${campaign}的風險`,
    noRisks: (campaign) => `${campaign}沒有待處理的風險。`,
    seeRisks: '開啟風險登記',
    whichCampaign: (example) => `哪個活動？請在後面寫上編號，例如：${example}`,
    level: { low: '低', medium: '中', high: '高' },
    planned: '已有應變計畫',
    unplanned: '尚無應變計畫',
  },
};
