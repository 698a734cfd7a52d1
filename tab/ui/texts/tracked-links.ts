import { texts } from '../locale.tsx';

type Column = 'channel' | 'url' | 'target' | 'source' | 'medium' | 'name' | 'content' | 'term';

interface TrackedLinkTexts {
  readonly title: string;
  readonly none: string;
  readonly noneToReader: string;
  readonly add: string;
  readonly download: string;
  readonly withRetired: string;
  readonly retired: string;
  readonly retire: string;
  readonly retireOf: (link: string) => string;
  readonly takeUp: string;
  readonly takeUpOf: (link: string) => string;
  readonly copyOf: (link: string) => string;
  readonly copied: string;
  readonly notCopied: string;
  readonly code: string;
  readonly codeOf: (link: string) => string;
  readonly close: string;
  readonly columns: Record<Column, string>;
  readonly nameHint: (campaign: string) => string;
  readonly item: string;
  readonly noItem: string;
  readonly channels: string;
  readonly preview: string;
  readonly noAddress: string;
  readonly replaces: string;
  readonly noValue: string;
  readonly noChannel: string;
  readonly save: (count: number) => string;
  readonly cancel: string;
  readonly made: (count: number) => string;
  readonly failed: string;
}

/** Links whose visits can be told apart. */
export const trackedLinkTexts = texts<TrackedLinkTexts>({
  en: {
    title: 'Tracked links',
    none: 'None yet. A tracked link tells which channel brought a visit.',
    noneToReader: 'Nobody made a tracked link yet.',
    add: 'Make links',
    download: 'Download as CSV',
    withRetired: 'Show retired links',
    retired: 'retired',
    retire: 'Retire',
    retireOf: (link) => `Retire the link of ${link}`,
    takeUp: 'Take up again',
    takeUpOf: (link) => `Take up the link of ${link} again`,
    copyOf: (link) => `Copy the link of ${link}`,
    copied: 'The link is in the clipboard',
    notCopied: 'The link was not copied',
    code: 'QR code',
    codeOf: (link) => `QR code of ${link}`,
    close: 'Close',
    columns: {
      channel: 'Marketing channel',
      url: 'Tracked link',
      target: 'Address it leads to',
      source: 'Source',
      medium: 'Medium',
      name: 'Addition to the campaign',
      content: 'Content',
      term: 'Term',
    },
    nameHint: (campaign) => `The campaign is called ${campaign}; an addition follows behind an underscore.`,
    item: 'Content item',
    noItem: 'None',
    channels: 'For these channels',
    preview: 'What the links will be',
    noAddress: 'Type an address that begins with https://.',
    replaces: 'Its own tracking parameters are replaced.',
    noValue: 'Lower-case letters, digits and single hyphens.',
    noChannel: 'Choose at least one channel.',
    save: (count) => (count === 1 ? 'Make the link' : `Make ${count} links`),
    cancel: 'Cancel',
    made: (count) => (count === 1 ? 'The link is made' : `${count} links are made`),
    failed: 'The links were not changed',
  },
  'zh-CN': {
    title: '追踪链接',
    none: '还没有追踪链接。通过它可以知道访问来自哪个渠道。',
    noneToReader: '还没有人创建追踪链接。',
    add: '创建链接',
    download: '下载 CSV',
    withRetired: '显示已停用的链接',
    retired: '已停用',
    retire: '停用',
    retireOf: (link) => `停用“${link}”的链接`,
    takeUp: '恢复',
    takeUpOf: (link) => `恢复“${link}”的链接`,
    copyOf: (link) => `复制“${link}”的链接`,
    copied: '链接已复制',
    notCopied: '链接没有复制',
    code: '二维码',
    codeOf: (link) => `“${link}”的二维码`,
    close: '关闭',
    columns: {
      channel: '营销渠道',
      url: '追踪链接',
      target: '目标地址',
      source: '来源',
      medium: '媒介',
      name: '活动名后缀',
      content: '内容',
      term: '关键词',
    },
    nameHint: (campaign) => `活动名为 ${campaign}，后缀以下划线连接。`,
    item: '内容条目',
    noItem: '无',
    channels: '用于以下渠道',
    preview: '将生成的链接',
    noAddress: '请输入以 https:// 开头的地址。',
    replaces: '地址中原有的追踪参数会被替换。',
    noValue: '仅限小写字母、数字和单个连字符。',
    noChannel: '请至少选择一个渠道。',
    save: (count) => `创建 ${count} 条链接`,
    cancel: '取消',
    made: (count) => `已创建 ${count} 条链接`,
    failed: '链接未能更改',
  },
  'zh-TW': {
    title: '追蹤連結',
    none: '還沒有追蹤連結。透過它可以知道造訪來自哪個管道。',
    noneToReader: '還沒有人建立追蹤連結。',
    add: '建立連結',
    download: '下載 CSV',
    withRetired: '顯示已停用的連結',
    retired: '已停用',
    retire: '停用',
    retireOf: (link) => `停用「${link}」的連結`,
    takeUp: '恢復',
    takeUpOf: (link) => `恢復「${link}」的連結`,
    copyOf: (link) => `複製「${link}」的連結`,
    copied: '連結已複製',
    notCopied: '連結沒有複製',
    code: 'QR 碼',
    codeOf: (link) => `「${link}」的 QR 碼`,
    close: '關閉',
    columns: {
      channel: '行銷管道',
      url: '追蹤連結',
      target: '目標網址',
      source: '來源',
      medium: '媒介',
      name: '活動名稱後綴',
      content: '內容',
      term: '關鍵字',
    },
    nameHint: (campaign) => `活動名稱為 ${campaign}，後綴以底線連接。`,
    item: '內容項目',
    noItem: '無',
    channels: '用於以下管道',
    preview: '將產生的連結',
    noAddress: '請輸入以 https:// 開頭的網址。',
    replaces: '網址中原有的追蹤參數會被取代。',
    noValue: '僅限小寫字母、數字與單一連字號。',
    noChannel: '請至少選擇一個管道。',
    save: (count) => `建立 ${count} 條連結`,
    cancel: '取消',
    made: (count) => `已建立 ${count} 條連結`,
    failed: '連結未能變更',
  },
});
