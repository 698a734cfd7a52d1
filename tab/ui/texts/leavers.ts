import type { HandoverNoun } from '../../../src/domain/handover.ts';
import { texts } from '../locale.tsx';

interface LeaverTexts {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly who: string;
  readonly choose: string;
  readonly nothing: (name: string) => { readonly title: string; readonly detail: string };
  readonly theirs: (name: string, count: string) => string;
  readonly noun: Record<HandoverNoun, string>;
  readonly more: (count: string) => string;
  readonly heir: string;
  readonly heirHint: string;
  readonly others: string;
  readonly same: string;
  readonly endsAccess: (name: string) => string;
  readonly handOver: (count: string) => string;
  readonly chooseHeir: string;
  readonly running: (done: string, total: string) => string;
  readonly counting: string;
  readonly stop: string;
  readonly stopped: string;
  readonly done: string;
  readonly summary: (done: string, stayed: string) => string;
  readonly from: (who: string, at: string) => string;
  readonly log: string;
  readonly stayed: string;
  readonly went: (heir: string) => string;
  readonly notTheirs: string;
  readonly notStarted: string;
  readonly notStopped: string;
  readonly inactive: string;
}

export const leaverTexts = texts<LeaverTexts>({
  en: {
    title: 'Somebody leaves',
    lead: 'Hand over everything of somebody who leaves: tasks, approvals, campaigns, reports. You see it all first, and each thing is logged.',
    open: 'Hand over everything',
    who: 'Who leaves',
    choose: 'Choose somebody to see what is theirs.',
    nothing: (name) => ({
      title: `Nothing is ${name}’s`,
      detail: 'No open task, approval, campaign, plan, request, report or stand-in names them.',
    }),
    theirs: (name, count) => `${name}: ${count} things`,
    noun: {
      approval: 'Approvals that wait for them',
      request: 'Requests that they made',
      task: 'Open tasks',
      content: 'Content that is not out yet',
      channel: 'Marketing channels',
      risk: 'Risks',
      check: 'Checklist lines',
      campaign: 'Campaigns that they own',
      team: 'Places in teams',
      schedule: 'Scheduled reports',
      delegation: 'Stand-ins',
      route: 'Approval routes that name them',
      programme: 'Programmes that they own',
      work: 'Work that they took',
      queue: 'Queues of requests',
    },
    more: (count) => `and ${count} more`,
    heir: 'Who takes everything',
    heirHint: 'Active staff of this department',
    others: 'Somebody else for some of it',
    same: 'The same person',
    endsAccess: (name) => `End ${name}’s access when everything is handed over`,
    handOver: (count) => `Hand over ${count} things`,
    chooseHeir: 'Choose who takes everything',
    running: (done, total) => `${done} of ${total} handed over`,
    counting: 'Looking for everything that is theirs',
    stop: 'Stop',
    stopped: 'Stopped',
    done: 'Finished',
    summary: (done, stayed) => `${done} handed over, ${stayed} stayed`,
    from: (who, at) => `Begun by ${who}, ${at}`,
    log: 'What became of each thing',
    stayed: 'stayed',
    went: (heir) => `now ${heir}’s`,
    notTheirs: 'It was not theirs any more.',
    notStarted: 'The hand-over could not begin',
    notStopped: 'The hand-over could not be stopped',
    inactive: 'has left',
  },
  'zh-CN': {
    title: '离职交接',
    lead: '一次交接离职人员名下的全部事务：任务、审批、活动和报告。先预览全部内容，每一项都有记录。',
    open: '全部交接',
    who: '离职人员',
    choose: '请选择人员，查看其名下事务。',
    nothing: (name) => ({
      title: `${name}名下没有事务`,
      detail: '没有未完成的任务、审批、活动、计划、需求、报告或委托与其相关。',
    }),
    theirs: (name, count) => `${name}：共 ${count} 项`,
    noun: {
      approval: '待其审批',
      request: '其发起的申请',
      task: '未完成的任务',
      content: '未发布的内容',
      channel: '负责的营销渠道',
      risk: '负责的风险',
      check: '检查清单项',
      campaign: '负责的活动',
      team: '活动团队成员',
      schedule: '定时报告',
      delegation: '审批委托',
      route: '指定其审批的流程',
      programme: '负责的营销项目',
      work: '已接手的需求',
      queue: '需求队列',
    },
    more: (count) => `另有 ${count} 项`,
    heir: '全部交接给',
    heirHint: '本部门的在职人员',
    others: '部分事务交接给其他人',
    same: '同一人',
    endsAccess: (name) => `交接完成后终止${name}的访问权限`,
    handOver: (count) => `交接 ${count} 项`,
    chooseHeir: '请选择接手人',
    running: (done, total) => `已交接 ${done} / ${total} 项`,
    counting: '正在查找其名下的全部事务',
    stop: '停止',
    stopped: '已停止',
    done: '已完成',
    summary: (done, stayed) => `已交接 ${done} 项，未交接 ${stayed} 项`,
    from: (who, at) => `${who}于${at}发起`,
    log: '逐项结果',
    stayed: '未交接',
    went: (heir) => `已交接给${heir}`,
    notTheirs: '该事项已不在其名下。',
    notStarted: '未能开始交接',
    notStopped: '未能停止交接',
    inactive: '已离开',
  },
  'zh-TW': {
    title: '離職交接',
    lead: '一次交接離職人員名下的全部事務：任務、簽核、活動與報表。先預覽全部內容，每一項都有紀錄。',
    open: '全部交接',
    who: '離職人員',
    choose: '請選擇人員，檢視其名下事務。',
    nothing: (name) => ({
      title: `${name}名下沒有事務`,
      detail: '沒有未完成的任務、簽核、活動、計畫、需求、報表或委託與其相關。',
    }),
    theirs: (name, count) => `${name}：共 ${count} 項`,
    noun: {
      approval: '待其簽核',
      request: '其提出的申請',
      task: '未完成的任務',
      content: '未發布的內容',
      channel: '負責的行銷管道',
      risk: '負責的風險',
      check: '檢查清單項目',
      campaign: '負責的活動',
      team: '活動團隊成員',
      schedule: '排程報表',
      delegation: '簽核代理',
      route: '指定其簽核的流程',
      programme: '負責的行銷專案',
      work: '已接手的需求',
      queue: '需求佇列',
    },
    more: (count) => `另有 ${count} 項`,
    heir: '全部交接給',
    heirHint: '本部門的在職人員',
    others: '部分事務交接給其他人',
    same: '同一人',
    endsAccess: (name) => `交接完成後終止${name}的存取權限`,
    handOver: (count) => `交接 ${count} 項`,
    chooseHeir: '請選擇接手人',
    running: (done, total) => `已交接 ${done} / ${total} 項`,
    counting: '正在尋找其名下的全部事務',
    stop: '停止',
    stopped: '已停止',
    done: '已完成',
    summary: (done, stayed) => `已交接 ${done} 項，未交接 ${stayed} 項`,
    from: (who, at) => `${who}於${at}發起`,
    log: '逐項結果',
    stayed: '未交接',
    went: (heir) => `已交接給${heir}`,
    notTheirs: '該事項已不在其名下。',
    notStarted: '未能開始交接',
    notStopped: '未能停止交接',
    inactive: '已離開',
  },
});
