import { texts } from '../locale.tsx';

interface IdeaTexts {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly edit: (title: string) => string;
  readonly remove: (title: string) => string;
  readonly name: string;
  readonly nameNeeded: string;
  readonly words: string;
  readonly tags: string;
  readonly tagsHint: string;
  readonly link: string;
  readonly linkHint: string;
  readonly wrongLink: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly failed: string;
  readonly search: string;
  readonly order: string;
  readonly orders: Record<'votes' | 'newest', string>;
  readonly tagged: (tag: string) => string;
  readonly everyTag: string;
  readonly vote: (title: string, votes: number) => string;
  readonly unvote: (title: string, votes: number) => string;
  readonly votes: (votes: number) => string;
  readonly promote: string;
  readonly promoteOne: (title: string) => string;
  readonly campaign: string;
  readonly by: (who: string, day: string) => string;
  readonly fromChat: string;
  readonly more: string;
  readonly none: string;
  readonly all: string;
  readonly empty: { readonly title: string; readonly detail: string };
  /** On the page of a campaign. */
  readonly origin: string;
  readonly see: string;
}

/** What a department could do. */
export const ideaTexts = texts<IdeaTexts>({
  en: {
    title: 'Ideas',
    lead: 'What we could do. Write it here, or tell the bot: “idea A lantern for every order”.',
    add: 'Add an idea',
    edit: (title) => `Edit “${title}”`,
    remove: (title) => `Delete “${title}”`,
    name: 'The idea in one line',
    nameNeeded: 'Say the idea in one line.',
    words: 'More about it',
    tags: 'Tags',
    tagsHint: 'Separated by commas, at most eight',
    link: 'Link',
    linkHint: 'To what it refers to: somebody’s advertisement, an article, a study',
    wrongLink: 'Write the whole address, such as https://example.com/page.',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'The idea is kept',
    failed: 'That was not kept',
    search: 'Search ideas',
    order: 'Order',
    orders: { votes: 'Most wanted', newest: 'Newest' },
    tagged: (tag) => `Show ideas with the tag “${tag}”`,
    everyTag: 'Every tag',
    vote: (title, votes) => `Vote for “${title}”, ${votes} so far`,
    unvote: (title, votes) => `Take back the vote for “${title}”, ${votes} with yours`,
    votes: (votes) => (votes === 1 ? '1 vote' : `${votes} votes`),
    promote: 'Make a campaign of it',
    promoteOne: (title) => `Make a campaign of it: “${title}”`,
    campaign: 'The campaign that came of it',
    by: (who, day) => `${who}, ${day}`,
    fromChat: 'from chat',
    more: 'Show more',
    none: 'No idea says that.',
    all: 'All ideas',
    empty: { title: 'No ideas yet', detail: 'The first one needs no more than a line.' },
    origin: 'Idea',
    see: 'The idea it came of',
  },
  'zh-CN': {
    title: '创意库',
    lead: '我们可以做什么？写在这里，或告诉机器人：“创意 每单送一盏灯笼”。',
    add: '添加创意',
    edit: (title) => `编辑“${title}”`,
    remove: (title) => `删除“${title}”`,
    name: '一句话创意',
    nameNeeded: '请用一句话写出创意。',
    words: '补充说明',
    tags: '标签',
    tagsHint: '用逗号分隔，最多八个',
    link: '链接',
    linkHint: '它所参考的内容：他人的广告、文章、研究报告',
    wrongLink: '请填写完整的网址，例如 https://example.com/page。',
    save: '保存',
    cancel: '取消',
    saved: '创意已保存',
    failed: '未能保存',
    search: '搜索创意',
    order: '排序',
    orders: { votes: '票数最多', newest: '最新' },
    tagged: (tag) => `显示带“${tag}”标签的创意`,
    everyTag: '全部标签',
    vote: (title, votes) => `为“${title}”投票，目前 ${votes} 票`,
    unvote: (title, votes) => `撤回对“${title}”的投票，目前 ${votes} 票`,
    votes: (votes) => `${votes} 票`,
    promote: '转为活动',
    promoteOne: (title) => `转为活动：“${title}”`,
    campaign: '由此产生的活动',
    by: (who, day) => `${who}，${day}`,
    fromChat: '来自聊天',
    more: '显示更多',
    none: '没有相关创意。',
    all: '全部创意',
    empty: { title: '还没有创意', detail: '第一个创意只需要一句话。' },
    origin: '创意',
    see: '来源创意',
  },
  'zh-TW': {
    title: '點子庫',
    lead: '我們可以做什麼？寫在這裡，或告訴機器人：「點子 每筆訂單送一盞燈籠」。',
    add: '新增點子',
    edit: (title) => `編輯「${title}」`,
    remove: (title) => `刪除「${title}」`,
    name: '一句話點子',
    nameNeeded: '請用一句話寫出點子。',
    words: '補充說明',
    tags: '標籤',
    tagsHint: '以逗號分隔，最多八個',
    link: '連結',
    linkHint: '它所參考的內容：他人的廣告、文章、研究報告',
    wrongLink: '請填寫完整的網址，例如 https://example.com/page。',
    save: '儲存',
    cancel: '取消',
    saved: '點子已儲存',
    failed: '未能儲存',
    search: '搜尋點子',
    order: '排序',
    orders: { votes: '票數最多', newest: '最新' },
    tagged: (tag) => `顯示帶「${tag}」標籤的點子`,
    everyTag: '全部標籤',
    vote: (title, votes) => `為「${title}」投票，目前 ${votes} 票`,
    unvote: (title, votes) => `收回對「${title}」的投票，目前 ${votes} 票`,
    votes: (votes) => `${votes} 票`,
    promote: '轉為活動',
    promoteOne: (title) => `轉為活動：「${title}」`,
    campaign: '由此產生的活動',
    by: (who, day) => `${who}，${day}`,
    fromChat: '來自聊天',
    more: '顯示更多',
    none: '沒有相關點子。',
    all: '全部點子',
    empty: { title: '還沒有點子', detail: '第一個點子只需要一句話。' },
    origin: '點子',
    see: '來源點子',
  },
});
