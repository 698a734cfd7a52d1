import type { WatchedFigure } from '../../../src/domain/report-terms.ts';
import { texts } from '../locale.tsx';

interface ReportTermsTexts {
  readonly allOf: (role: string) => string;
  readonly team: (name: string) => string;
  readonly group: string;
  readonly teamGone: string;
  readonly channel: string;
  readonly groupChat: string;
  readonly aChannel: string;
  readonly unnamed: (since: string) => string;
  readonly posted: string;
  readonly content: string;
  readonly everything: string;
  readonly contentHint: string;
  readonly noViews: string;
  readonly when: string;
  readonly whens: Record<'always' | 'changed' | 'crossed', string>;
  readonly figure: string;
  readonly figures: Record<WatchedFigure, string>;
  readonly way: string;
  readonly ways: Record<'above' | 'below', string>;
  readonly value: string;
  readonly otherwise: string;
  readonly others: Record<'nothing' | 'line', string>;
  readonly age: string;
  readonly ages: Record<'any' | 'mark' | 'block', string>;
  readonly days: string;
  readonly ageHint: string;
  readonly onlyChanged: string;
  readonly onlyCrossed: (figure: string, way: string, value: string) => string;
  readonly newest: (days: number, blocks: boolean) => string;
}

/** On which terms a report goes out. */
export const reportTermsTexts = texts<ReportTermsTexts>({
  en: {
    allOf: (role) => `Everybody with the role ${role}`,
    team: (name) => `Team ${name}`,
    group: 'Group',
    teamGone: 'A team that is gone',
    channel: 'Channel',
    groupChat: 'Group chat',
    aChannel: 'A channel',
    unnamed: (since) => `Without a name, last heard of ${since}`,
    posted: 'Everybody in a channel or group chat reads it, guests too: it goes there without amounts.',
    content: 'What it says',
    everything: 'The standard report of all campaigns',
    contentHint: 'A saved report brings its sections, campaigns and days.',
    noViews: 'Save a report under “Build a report” to send it by itself.',
    when: 'When it is sent',
    whens: {
      always: 'Always',
      changed: 'Only when something changed since the last one',
      crossed: 'Only when a figure passes a limit',
    },
    figure: 'Figure',
    figures: {
      leads: 'Leads',
      orders: 'Orders',
      clicks: 'Clicks',
      impressions: 'Impressions',
      tasksDone: 'Tasks done',
      tasksOverdue: 'Tasks overdue',
      approvalsDecided: 'Approvals decided',
      approvalsWaiting: 'Approvals waiting',
    },
    way: 'Is',
    ways: { above: 'above', below: 'below' },
    value: 'Limit',
    otherwise: 'Otherwise',
    others: { nothing: 'Send nothing', line: 'Send one line that nothing is new' },
    age: 'When the data is old',
    ages: {
      any: 'Send it anyway',
      mark: 'Send it, and mark it',
      block: 'Hold it back, and tell its owner',
    },
    days: 'Newest results at most so many days old',
    ageHint: 'Counted from the newest day with results.',
    onlyChanged: 'only when something changed',
    onlyCrossed: (figure, way, value) => `only when ${figure} ${way} ${value}`,
    newest: (days, blocks) =>
      `${blocks ? 'held back' : 'marked'} when its data is older than ${days === 1 ? 'a day' : `${days} days`}`,
  },
  'zh-CN': {
    allOf: (role) => `所有“${role}”角色的成员`,
    team: (name) => `团队：${name}`,
    group: '群组',
    teamGone: '已不存在的团队',
    channel: '频道',
    groupChat: '群聊',
    aChannel: '频道',
    unnamed: (since) => `未命名（最近活动：${since}）`,
    posted: '频道或群聊中的所有人（包括来宾）都会看到，因此不含金额。',
    content: '报告内容',
    everything: '所有活动的标准报告',
    contentHint: '已保存的报告决定其版块、活动和日期范围。',
    noViews: '在“自定义报告”中保存报告后，即可定期发送。',
    when: '何时发送',
    whens: { always: '始终发送', changed: '仅当与上次相比有变化时', crossed: '仅当某项指标超过阈值时' },
    figure: '指标',
    figures: {
      leads: '线索',
      orders: '订单',
      clicks: '点击',
      impressions: '曝光',
      tasksDone: '已完成任务',
      tasksOverdue: '逾期任务',
      approvalsDecided: '已审批',
      approvalsWaiting: '待审批',
    },
    way: '条件',
    ways: { above: '高于', below: '低于' },
    value: '阈值',
    otherwise: '否则',
    others: { nothing: '不发送', line: '发送一行“无新变化”' },
    age: '数据过旧时',
    ages: { any: '照常发送', mark: '发送并标注', block: '暂缓发送并通知负责人' },
    days: '最新数据最多可早于几天',
    ageHint: '从最近有数据的一天算起。',
    onlyChanged: '仅在有变化时发送',
    onlyCrossed: (figure, way, value) => `仅当${figure}${way} ${value} 时发送`,
    newest: (days, blocks) => `数据早于 ${days} 天时${blocks ? '暂缓发送' : '标注'}`,
  },
  'zh-TW': {
    allOf: (role) => `所有「${role}」角色的成員`,
    team: (name) => `團隊：${name}`,
    group: '群組',
    teamGone: '已不存在的團隊',
    channel: '頻道',
    groupChat: '群組聊天',
    aChannel: '頻道',
    unnamed: (since) => `未命名（最近活動：${since}）`,
    posted: '頻道或群組聊天中的所有人（包括來賓）都會看到，因此不含金額。',
    content: '報告內容',
    everything: '所有活動的標準報告',
    contentHint: '已儲存的報告決定其區塊、活動與日期範圍。',
    noViews: '在「自訂報告」中儲存報告後，即可定期傳送。',
    when: '何時傳送',
    whens: { always: '一律傳送', changed: '僅在與上次相比有變化時', crossed: '僅在某項指標超過門檻時' },
    figure: '指標',
    figures: {
      leads: '名單',
      orders: '訂單',
      clicks: '點擊',
      impressions: '曝光',
      tasksDone: '已完成任務',
      tasksOverdue: '逾期任務',
      approvalsDecided: '已簽核',
      approvalsWaiting: '待簽核',
    },
    way: '條件',
    ways: { above: '高於', below: '低於' },
    value: '門檻',
    otherwise: '否則',
    others: { nothing: '不傳送', line: '傳送一行「無新變化」' },
    age: '數據過舊時',
    ages: { any: '照常傳送', mark: '傳送並標註', block: '暫緩傳送並通知負責人' },
    days: '最新數據最多可早於幾天',
    ageHint: '從最近有數據的一天起算。',
    onlyChanged: '僅在有變化時傳送',
    onlyCrossed: (figure, way, value) => `僅在${figure}${way} ${value} 時傳送`,
    newest: (days, blocks) => `數據早於 ${days} 天時${blocks ? '暫緩傳送' : '標註'}`,
  },
});
