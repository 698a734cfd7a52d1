import type { CampaignStatus, CampaignType, MarketingChannel } from './campaign.ts';
import { folded } from './import-text.ts';
import type { Locale, Role } from './person.ts';
import type { Priority, TaskStatus } from './task.ts';

/**
 * What people write in a cell for each value, in English, Simplified and Traditional Chinese, separated by blanks;
 * the value's own id is always understood. Input is wider than output: cards and screens have one word per value.
 */
type Vocabulary<V extends string> = Record<V, string>;

/** A campaign cannot be imported into a running approval: that needs somebody who asked and somebody who is asked. */
export type ImportableStatus = Exclude<CampaignStatus, 'inReview'>;

const campaignStatus: Vocabulary<ImportableStatus> = {
  draft: 'idea 草稿 草案',
  planning: 'planned plan inplanning 策划中 策划 规划中 计划中 筹备中 規劃中 規劃 企劃中 籌備中',
  approved: 'ready 已批准 已审批 已通过 批准 已核准 核准 已簽核',
  running: 'live active inprogress ongoing 执行中 进行中 投放中 已上线 執行中 進行中 投放中 已上線',
  paused: 'onhold hold 已暂停 暂停 已暫停 暫停',
  ended: 'done finished completed complete closed 已结束 结束 已完成 完成 已結束 結束',
  retrospectiveDone: 'reviewed 已复盘 复盘完成 已檢討 檢討完成',
  archived: 'archive 已归档 归档 已封存 封存',
};

const campaignType: Vocabulary<CampaignType> = {
  social: 'socialmedia 社媒 社交媒体 社交 社群 社群媒體 社群行銷',
  content: 'contentmarketing 内容 内容营销 內容 內容行銷',
  email: 'mail emailmarketing newsletter edm 邮件 电子邮件 邮件营销 電子郵件 電子郵件行銷 電子報',
  searchAds: 'search sea sem paidsearch 搜索 搜索广告 搜尋 搜尋廣告 關鍵字廣告',
  displayAds: 'display banner 展示广告 信息流广告 展示廣告 多媒體廣告',
  tradeShow: 'fair tradefair exhibition 展会 参展 展览 展會 參展 展覽',
  launch: 'launchevent pressconference 发布会 发布活动 發表會 記者會',
  roadshow: '路演 巡展 巡迴 巡迴活動 路演活動',
  promotion: 'promo sale discount 促销 大促 促销活动 促銷 特賣 促銷活動',
  experience: 'popup experiential brandexperience 体验 体验活动 快闪 體驗 體驗活動 快閃',
  coBrand: 'cobranding cobranded collaboration collab 联名 联名合作 跨界 聯名 聯名合作',
  loyalty: 'membership members crm 会员 会员运营 忠诚度 會員 會員經營 忠誠度',
  holiday: 'seasonal festival 节日 节日营销 节庆 節日 節慶 節慶行銷',
  productLaunch: 'newproduct 新品 新品上市 新品发布 新產品 新品發表',
};

const channel: Vocabulary<MarketingChannel> = {
  email: 'mail newsletter edm 邮件 电子邮件 電子郵件 電子報',
  social:
    'socialmedia facebook instagram linkedin tiktok x weibo douyin xiaohongshu rednote line threads 社媒 社交媒体 社交 微博 抖音 小红书 社群 社群媒體 臉書 小紅書',
  search: 'sea sem paidsearch google baidu 搜索 百度 搜索广告 搜尋 搜尋廣告 關鍵字',
  display: 'displayads banner programmatic 展示 展示广告 信息流 展示廣告 多媒體廣告',
  website: 'web site landingpage homepage 官网 网站 落地页 官網 網站 到達頁',
  content: 'blog article contentmarketing 内容 博客 文章 內容 部落格',
  event: 'events popup onsite 活动 线下活动 快闪 活動 實體活動 快閃',
  tradeShow: 'fair tradefair exhibition 展会 展览 展會 展覽',
  outdoor: 'ooh billboard 户外 户外广告 戶外 戶外廣告',
  print: 'press magazine newspaper 平面 印刷 杂志 雜誌 報紙',
  partner: 'partners affiliate reseller 合作伙伴 渠道伙伴 经销商 合作夥伴 經銷商',
  influencer: 'influencers kol koc creator 达人 网红 網紅 創作者',
  wechat: 'weixin 微信 公众号 微信公众号 視頻號 视频号',
  sms: 'text textmessage 短信 簡訊',
  other: 'others misc 其他 其它',
};

const taskStatus: Vocabulary<TaskStatus> = {
  open: 'todo new notstarted 待办 未开始 待处理 待辦 未開始 待處理',
  inProgress: 'doing started ongoing 进行中 处理中 進行中 處理中',
  done: 'completed complete finished closed 已完成 完成',
  cancelled: 'canceled dropped 已取消 取消',
};

const priority: Vocabulary<Priority> = {
  urgent: 'critical highest p0 1 紧急 加急 緊急 急件',
  important: 'high p1 3 重要 高',
  medium: 'normal mid default p2 5 中 普通 一般 中等',
  low: 'lowest minor p3 9 低 次要',
};

const role: Vocabulary<Role> = {
  admin: 'administrator owner 管理员 管理員',
  manager: 'lead head 经理 主管 經理',
  member: 'staff user employee 成员 员工 同仁 成員 員工',
  finance: 'accounting controller 财务 財務 会计 會計',
  analyst: 'analysis insights 分析员 分析 分析員',
  guest: 'external agency visitor 访客 外部 外部协作 訪客 外部協作',
};

const locale: Vocabulary<Locale> = {
  en: 'english enus engb 英文 英语 英語',
  'zh-CN': 'zh zhhans chinesesimplified simplifiedchinese 中文 简体 简体中文 簡體中文',
  'zh-TW': 'zhhant chinesetraditional traditionalchinese 繁体中文 繁體 繁體中文 正體中文',
};

const answer: Vocabulary<'yes' | 'no'> = {
  yes: 'y true 1 x enabled active guest 是 对 有 启用 啟用',
  no: 'n false 0 disabled inactive member 否 不 无 無 停用',
};

/** For each kind of word: folded text → value. */
export const vocabularies = {
  campaignStatus: indexed(campaignStatus),
  campaignType: indexed(campaignType),
  channel: indexed(channel),
  taskStatus: indexed(taskStatus),
  priority: indexed(priority),
  role: indexed(role),
  locale: indexed(locale),
  answer: indexed(answer),
} as const;

function indexed<V extends string>(words: Vocabulary<V>): ReadonlyMap<string, V> {
  const index = new Map<string, V>();
  for (const value of Object.keys(words) as V[]) {
    for (const word of [value, ...words[value].split(' ')]) index.set(folded(word), value);
  }
  return index;
}
