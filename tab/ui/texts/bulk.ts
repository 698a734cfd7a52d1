import type { BulkChange } from '../../../src/domain/bulk-change.ts';
import { texts } from '../locale.tsx';

interface BulkTexts {
  readonly select: (name: string) => string;
  readonly selectAll: string;
  readonly bar: string;
  readonly chosen: (count: number) => string;
  readonly clear: string;
  readonly cleared: string;
  readonly what: string;
  readonly choose: string;
  readonly kinds: Readonly<Record<BulkChange['kind'], string>>;
  readonly days: string;
  readonly daysHint: string;
  readonly preview: string;
  readonly looking: (done: number, all: number) => string;
  readonly title: (count: number) => string;
  /** "Move dates: 7 days later"; and a campaign with the reason why it stays. */
  readonly pair: (what: string, value: string) => string;
  readonly shifted: (days: number) => string;
  readonly nothing: string;
  readonly withTasks: string;
  readonly tasks: (count: number) => string;
  /** Open tasks that are pinned, recur, or are not for this person to change. */
  readonly stays: (count: number) => string;
  readonly withSome: (line: string, tasks: number) => string;
  readonly onlyCampaigns: string;
  /** So many are changed with a reason only. */
  readonly clash: (count: number) => string;
  readonly approvedDates: (count: number) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly askedAgain: (names: string) => string;
  readonly outdated: (count: number) => string;
  readonly withdrawn: (count: number) => string;
  readonly restorable: string;
  readonly unchanged: (count: number) => string;
  readonly left: (count: number) => string;
  readonly more: (count: number) => string;
  readonly go: (count: number) => string;
  readonly cancel: string;
  readonly close: string;
  readonly progress: (done: number, all: number) => string;
  readonly stop: string;
  readonly stopped: (count: number) => string;
  readonly done: (count: number) => string;
  readonly undo: string;
  readonly undone: (count: number) => string;
  readonly notUndone: (names: string) => string;
  readonly failed: string;
  /** A campaign that this reader does not see any more. */
  readonly unnamed: string;
  /** In the history of each campaign. */
  readonly past: {
    readonly together: (others: number) => string;
    readonly undo: (campaigns: number) => string;
    readonly until: (instant: string) => string;
    readonly takenBack: string;
  };
}

const campaigns = (count: number): string => `${count} ${count === 1 ? 'campaign' : 'campaigns'}`;

export const bulkTexts = texts<BulkTexts>({
  en: {
    select: (name) => `Select “${name}”`,
    selectAll: 'Select all',
    bar: 'Change the selected campaigns',
    chosen: (count) => `${campaigns(count)} selected`,
    clear: 'Clear selection',
    cleared: 'Nothing selected',
    what: 'Change',
    choose: 'Choose what to change',
    kinds: {
      owner: 'Owner',
      addToTeam: 'Add to the team',
      addTag: 'Add a tag',
      removeTag: 'Remove a tag',
      shift: 'Move dates',
      status: 'Status',
      delete: 'Delete',
    },
    days: 'Days',
    daysHint: 'Days; negative ones are earlier',
    preview: 'Preview',
    looking: (done, all) => `Looking at ${done} of ${all}`,
    title: (count) => `Change ${campaigns(count)}?`,
    pair: (what, value) => `${what}: ${value}`,
    shifted: (days) =>
      `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}`,
    withTasks: 'Move their tasks along',
    tasks: (count) =>
      count === 0
        ? 'No task moves along.'
        : count === 1
          ? '1 task moves along.'
          : `${count} tasks move along.`,
    stays: (count) =>
      `${count} ${count === 1 ? 'task stays' : 'tasks stay'}: pinned, recurring, done or not yours.`,
    withSome: (line, tasks) => `${line}, with ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
    onlyCampaigns: 'Only the campaigns move; their tasks stay.',
    clash: (count) => `${campaigns(count)} would clash with another plan`,
    approvedDates: (count) => `The dates of ${campaigns(count)} were approved`,
    reason: 'Reason',
    reasonHint:
      'With a reason these move too, without one they stay. It stands in the history, and owners of what clashes see it.',
    nothing: 'None of the selected campaigns would change.',
    askedAgain: (names) => `Asked for approval again: ${names}`,
    outdated: (count) => `The approval of ${campaigns(count)} no longer holds`,
    withdrawn: (count) =>
      `${count} open ${count === 1 ? 'approval is' : 'approvals are'} withdrawn and ${count === 1 ? 'does' : 'do'} not come back with undo`,
    restorable: 'Deleted campaigns lie in the trash for 30 days.',
    unchanged: (count) => `${campaigns(count)} already like that`,
    left: (count) => `${campaigns(count)} left as they are:`,
    more: (count) => `and ${count} more`,
    go: (count) => `Change ${campaigns(count)}`,
    cancel: 'Cancel',
    close: 'Close',
    progress: (done, all) => `${done} of ${all} changed`,
    stop: 'Stop',
    stopped: (count) => `Stopped: ${campaigns(count)} changed`,
    done: (count) => `${campaigns(count)} changed`,
    undo: 'Undo all',
    undone: (count) => `${campaigns(count)} as before`,
    notUndone: (names) => `Left alone, because they changed since: ${names}`,
    failed: 'The campaigns could not be changed',
    unnamed: 'a campaign that you do not see any more',
    past: {
      together: (others) => `Together with ${others} ${others === 1 ? 'other' : 'others'}`,
      undo: (count) => (count === 1 ? 'Undo' : 'Undo all'),
      until: (instant) => `until ${instant}`,
      takenBack: 'A bulk change was taken back',
    },
  },
  'zh-CN': {
    select: (name) => `选择“${name}”`,
    selectAll: '全选',
    bar: '批量修改所选活动',
    chosen: (count) => `已选 ${count} 个活动`,
    clear: '清除选择',
    cleared: '未选择任何活动',
    what: '修改',
    choose: '选择要修改的内容',
    kinds: {
      owner: '负责人',
      addToTeam: '添加成员',
      addTag: '添加标签',
      removeTag: '移除标签',
      shift: '平移日期',
      status: '状态',
      delete: '删除',
    },
    days: '天数',
    daysHint: '天数，负数表示提前',
    preview: '预览',
    looking: (done, all) => `正在检查 ${done}/${all}`,
    title: (count) => `修改 ${count} 个活动？`,
    pair: (what, value) => `${what}：${value}`,
    shifted: (days) => `${days < 0 ? '提前' : '推后'} ${Math.abs(days)} 天`,
    withTasks: '任务随活动一起移动',
    tasks: (count) => (count === 0 ? '没有任务随之移动。' : `${count} 项任务随之移动。`),
    stays: (count) => `${count} 项任务保持不动：已固定、重复、已完成或您无权修改。`,
    withSome: (line, tasks) => `${line}，含 ${tasks} 项任务`,
    onlyCampaigns: '仅移动活动，任务不变。',
    clash: (count) => `${count} 个活动会与其他安排冲突`,
    approvedDates: (count) => `${count} 个活动的日期已审批通过`,
    reason: '理由',
    reasonHint: '填写理由后这些活动才会移动，否则保持不变。理由会记入历史，冲突双方的负责人都会看到。',
    nothing: '所选活动均不会改变。',
    askedAgain: (names) => `需重新审批：${names}`,
    outdated: (count) => `${count} 个活动的审批将失效`,
    withdrawn: (count) => `将撤回 ${count} 个进行中的审批，撤销操作也不会恢复`,
    restorable: '删除的活动在回收站保留 30 天。',
    unchanged: (count) => `${count} 个活动已是如此`,
    left: (count) => `${count} 个活动保持不变：`,
    more: (count) => `以及另外 ${count} 个`,
    go: (count) => `修改 ${count} 个活动`,
    cancel: '取消',
    close: '关闭',
    progress: (done, all) => `已修改 ${done}/${all}`,
    stop: '停止',
    stopped: (count) => `已停止：修改了 ${count} 个活动`,
    done: (count) => `已修改 ${count} 个活动`,
    undo: '全部撤销',
    undone: (count) => `${count} 个活动已恢复原状`,
    notUndone: (names) => `以下活动之后又有改动，未撤销：${names}`,
    failed: '批量修改未完成',
    unnamed: '您已无权查看的活动',
    past: {
      together: (others) => `与另外 ${others} 个活动一起修改`,
      undo: (count) => (count === 1 ? '撤销' : '全部撤销'),
      until: (instant) => `可撤销至 ${instant}`,
      takenBack: '批量修改已撤销',
    },
  },
  'zh-TW': {
    select: (name) => `選取「${name}」`,
    selectAll: '全選',
    bar: '批次修改所選活動',
    chosen: (count) => `已選 ${count} 個活動`,
    clear: '清除選取',
    cleared: '未選取任何活動',
    what: '修改',
    choose: '選擇要修改的內容',
    kinds: {
      owner: '負責人',
      addToTeam: '加入成員',
      addTag: '加上標籤',
      removeTag: '移除標籤',
      shift: '平移日期',
      status: '狀態',
      delete: '刪除',
    },
    days: '天數',
    daysHint: '天數，負數表示提前',
    preview: '預覽',
    looking: (done, all) => `正在檢查 ${done}/${all}`,
    title: (count) => `修改 ${count} 個活動？`,
    pair: (what, value) => `${what}：${value}`,
    shifted: (days) => `${days < 0 ? '提前' : '延後'} ${Math.abs(days)} 天`,
    withTasks: '任務隨活動一起移動',
    tasks: (count) => (count === 0 ? '沒有任務隨之移動。' : `${count} 項任務隨之移動。`),
    stays: (count) => `${count} 項任務維持不動：已固定、週期性、已完成或您無權修改。`,
    withSome: (line, tasks) => `${line}，含 ${tasks} 項任務`,
    onlyCampaigns: '僅移動活動，任務不變。',
    clash: (count) => `${count} 個活動會與其他安排衝突`,
    approvedDates: (count) => `${count} 個活動的日期已簽核通過`,
    reason: '理由',
    reasonHint: '填寫理由後這些活動才會移動，否則維持不變。理由會記入歷程，衝突雙方的負責人都會看到。',
    nothing: '所選活動都不會改變。',
    askedAgain: (names) => `需重新簽核：${names}`,
    outdated: (count) => `${count} 個活動的簽核將失效`,
    withdrawn: (count) => `將撤回 ${count} 個進行中的簽核，復原操作也不會還原`,
    restorable: '刪除的活動在資源回收筒保留 30 天。',
    unchanged: (count) => `${count} 個活動已是如此`,
    left: (count) => `${count} 個活動維持不變：`,
    more: (count) => `以及另外 ${count} 個`,
    go: (count) => `修改 ${count} 個活動`,
    cancel: '取消',
    close: '關閉',
    progress: (done, all) => `已修改 ${done}/${all}`,
    stop: '停止',
    stopped: (count) => `已停止：修改了 ${count} 個活動`,
    done: (count) => `已修改 ${count} 個活動`,
    undo: '全部復原',
    undone: (count) => `${count} 個活動已恢復原狀`,
    notUndone: (names) => `以下活動之後又有變更，未復原：${names}`,
    failed: '批次修改未完成',
    unnamed: '您已無權檢視的活動',
    past: {
      together: (others) => `與另外 ${others} 個活動一起變更`,
      undo: (count) => (count === 1 ? '復原' : '全部復原'),
      until: (instant) => `可復原至 ${instant}`,
      takenBack: '批次變更已復原',
    },
  },
});
