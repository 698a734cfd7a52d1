import { texts } from '../locale.tsx';

interface RouteTexts {
  readonly title: string;
  /** The only stage of a request that has no name of its own. */
  readonly onlyStep: string;
  readonly sideBySide: (count: number) => string;
  readonly standing: {
    readonly now: string;
    readonly later: string;
    readonly unasked: string;
    readonly approved: string;
    readonly changesRequested: string;
    readonly rejected: string;
    readonly skipped: string;
  };
  readonly mode: {
    readonly alone: string;
    readonly any: (people: number) => string;
    readonly all: string;
    readonly inOrder: string;
    readonly quorum: (needs: number, people: number) => string;
    readonly percentage: (share: string, people: number) => string;
    readonly weighted: (needs: number, all: number) => string;
    readonly primary: (name: string) => string;
  };
  readonly person: {
    readonly asked: string;
    readonly turnComes: string;
    readonly later: string;
    readonly notNeeded: string;
  };
  readonly answered: (did: string, when: string) => string;
  /** `via` is empty when it came straight from the approver. */
  readonly onBehalf: (name: string, via: string) => string;
  readonly conditional: string;
  readonly carried: string;
  readonly beside: string;
  readonly byRule: string;
  readonly urged: (count: number) => string;
  readonly canAnswer: (names: string) => string;
  readonly veto: (names: string) => string;
  readonly reviewers: (names: string) => string;
  readonly overseers: (names: string) => string;
  readonly observers: (names: string) => string;
  readonly openedAt: (when: string) => string;
  readonly dueAt: (when: string, relative: string) => string;
  readonly overdue: string;
  readonly ruling: Record<'approve' | 'reject', (name: string, when: string) => string>;
}

export const routeTexts = texts<RouteTexts>({
  en: {
    title: 'Route',
    onlyStep: 'Decision',
    sideBySide: (count) => `${count} paths at the same time`,
    standing: {
      now: 'Being asked now',
      later: 'Waits for the step before',
      unasked: 'Was not reached',
      approved: 'Agreed',
      changesRequested: 'Changes requested',
      rejected: 'Rejected',
      skipped: 'Skipped',
    },
    mode: {
      alone: 'One person decides',
      any: (people) => `One of ${people} is enough`,
      all: 'Everyone must agree',
      inOrder: 'Everyone must agree, one after the other',
      quorum: (needs, people) => `${needs} of ${people} must agree`,
      percentage: (share, people) => `${share} of ${people} must agree`,
      weighted: (needs, all) => `Voices worth ${needs} of ${all} must agree`,
      primary: (name) => `${name} has the last word`,
    },
    person: {
      asked: 'No answer yet',
      turnComes: 'Their turn comes next',
      later: 'Not asked yet',
      notNeeded: 'Not asked any more',
    },
    answered: (did, when) => `${did}, ${when}`,
    onBehalf: (name, via) => (via === '' ? `Answered by ${name}` : `Answered by ${name}, through ${via}`),
    conditional: 'Yes, with points that are still to be done',
    carried: 'Taken over from the round before',
    beside: 'Decided beside the approvers',
    byRule: 'By rule',
    urged: (count) => (count === 1 ? 'Urged once' : `Urged ${count} times`),
    canAnswer: (names) => `${names} can answer too`,
    veto: (names) => `Can stop it: ${names}`,
    reviewers: (names) => `Comment only: ${names}`,
    overseers: (names) => `Escalated to ${names}`,
    observers: (names) => `In the picture: ${names}`,
    openedAt: (when) => `Asked ${when}`,
    dueAt: (when, relative) => `Until ${when} (${relative})`,
    overdue: 'Overdue',
    ruling: {
      approve: (name, when) => `${name} approved in the place of the approvers, ${when}`,
      reject: (name, when) => `${name} rejected in the place of the approvers, ${when}`,
    },
  },
  'zh-CN': {
    title: '审批流程',
    onlyStep: '审批',
    sideBySide: (count) => `${count} 路并行审批`,
    standing: {
      now: '审批中',
      later: '等待上一步',
      unasked: '未进行',
      approved: '已同意',
      changesRequested: '已退回修改',
      rejected: '已驳回',
      skipped: '已跳过',
    },
    mode: {
      alone: '单人审批',
      any: (people) => `或签：${people} 人中 1 人同意即可`,
      all: '会签：须全部同意',
      inOrder: '依次审批：须逐一同意',
      quorum: (needs, people) => `${people} 人中须 ${needs} 人同意`,
      percentage: (share, people) => `${people} 人中须 ${share}同意`,
      weighted: (needs, all) => `总票数 ${all}，须 ${needs} 票同意`,
      primary: (name) => `由${name}最终决定`,
    },
    person: {
      asked: '尚未处理',
      turnComes: '等待轮到',
      later: '尚未开始',
      notNeeded: '无需再审批',
    },
    answered: (did, when) => `${did}，${when}`,
    onBehalf: (name, via) => (via === '' ? `由${name}代为审批` : `由${name}代为审批（经${via}转委托）`),
    conditional: '同意，但仍有待办意见',
    carried: '沿用上一轮的同意',
    beside: '在审批人之外作出决定',
    byRule: '按规则自动处理',
    urged: (count) => `已催办 ${count} 次`,
    canAnswer: (names) => `${names}也可代为审批`,
    veto: (names) => `可一票否决：${names}`,
    reviewers: (names) => `仅提意见：${names}`,
    overseers: (names) => `已上报：${names}`,
    observers: (names) => `抄送：${names}`,
    openedAt: (when) => `${when} 送审`,
    dueAt: (when, relative) => `截止 ${when}（${relative}）`,
    overdue: '已逾期',
    ruling: {
      approve: (name, when) => `${name}代替审批人同意，${when}`,
      reject: (name, when) => `${name}代替审批人驳回，${when}`,
    },
  },
  'zh-TW': {
    title: '簽核流程',
    onlyStep: '簽核',
    sideBySide: (count) => `${count} 路並行簽核`,
    standing: {
      now: '簽核中',
      later: '等待上一關',
      unasked: '未進行',
      approved: '已核准',
      changesRequested: '已退回修改',
      rejected: '已駁回',
      skipped: '已略過',
    },
    mode: {
      alone: '單人簽核',
      any: (people) => `擇一簽核：${people} 人中 1 人核准即可`,
      all: '會簽：須全部核准',
      inOrder: '依序簽核：須逐一核准',
      quorum: (needs, people) => `${people} 人中須 ${needs} 人核准`,
      percentage: (share, people) => `${people} 人中須 ${share}核准`,
      weighted: (needs, all) => `總票數 ${all}，須 ${needs} 票核准`,
      primary: (name) => `由${name}最終決定`,
    },
    person: {
      asked: '尚未處理',
      turnComes: '等待輪到',
      later: '尚未開始',
      notNeeded: '無需再簽核',
    },
    answered: (did, when) => `${did}，${when}`,
    onBehalf: (name, via) => (via === '' ? `由${name}代為簽核` : `由${name}代為簽核（經${via}轉委託）`),
    conditional: '核准，但仍有待辦意見',
    carried: '沿用上一輪的核准',
    beside: '在簽核人之外作出決定',
    byRule: '依規則自動處理',
    urged: (count) => `已催辦 ${count} 次`,
    canAnswer: (names) => `${names}也可代為簽核`,
    veto: (names) => `可一票否決：${names}`,
    reviewers: (names) => `僅提意見：${names}`,
    overseers: (names) => `已上呈：${names}`,
    observers: (names) => `副本：${names}`,
    openedAt: (when) => `${when} 送簽`,
    dueAt: (when, relative) => `期限 ${when}（${relative}）`,
    overdue: '已逾期',
    ruling: {
      approve: (name, when) => `${name}代替簽核人核准，${when}`,
      reject: (name, when) => `${name}代替簽核人駁回，${when}`,
    },
  },
});
