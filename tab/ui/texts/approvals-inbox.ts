import type { DecisionVerb } from '../../../src/domain/approval.ts';
import type { InboxFlag } from '../../../src/domain/inbox-flags.ts';
import { texts } from '../locale.tsx';

interface InboxTexts {
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly due: (when: string) => string;
  readonly overdue: string;
  readonly noDue: string;
  readonly askedBy: (name: string, when: string) => string;
  readonly forSomebody: (names: string) => string;
  readonly round: (round: number) => string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly noMatch: { readonly title: string; readonly detail: string; readonly clear: string };
  readonly show: string;
  readonly shows: Record<'all' | 'plain' | 'flagged', string>;
  readonly kind: string;
  readonly allKinds: string;
  readonly flags: Record<InboxFlag, string>;
  readonly lookFirst: string;
  readonly changed: string;
  readonly choose: (title: string) => string;
  readonly choosePlain: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly bulk: string;
  readonly chosen: (count: number) => string;
  readonly flaggedChosen: (count: number) => string;
  readonly comment: string;
  readonly commentHint: string;
  readonly clear: string;
  /** Handing one's places over instead of answering. */
  readonly transfer: { readonly open: string; readonly to: string; readonly send: string };
  readonly done: Record<DecisionVerb | 'transfer', (count: number) => string>;
  readonly undo: string;
  readonly undone: (count: number) => string;
  readonly notTaken: (count: number) => string;
  readonly failed: string;
  readonly dismiss: string;
}

export const inboxTexts = texts<InboxTexts>({
  en: {
    title: 'Approvals that wait for me',
    lead: (count) =>
      count === 1 ? 'One request waits for your decision.' : `${count} requests wait for your decision.`,
    due: (when) => `Until ${when}`,
    overdue: 'Overdue',
    noDue: 'No time limit',
    askedBy: (name, when) => `Asked by ${name}, ${when}`,
    forSomebody: (names) => `For ${names}`,
    round: (round) => `Round ${round}`,
    empty: {
      title: 'Nothing waits for your decision',
      detail: 'When somebody asks for your approval, it appears here and as a card in your chat.',
    },
    noMatch: {
      title: 'No request fits the filter',
      detail: 'Others wait for you still.',
      clear: 'Show all',
    },
    show: 'Show',
    shows: { all: 'All', plain: 'Without flags', flagged: 'To be looked at one by one' },
    kind: 'Kind',
    allKinds: 'All kinds',
    flags: {
      changed: 'Changed since you looked',
      dissent: 'Somebody said no',
      standIn: 'You stand in for somebody',
      asksAgain: 'Asked again',
      late: 'Time is almost over',
    },
    lookFirst: 'Look at it by itself:',
    changed: 'What changed',
    choose: (title) => `Choose ${title}`,
    choosePlain: (count) => `Choose all without flags (${count})`,
    leftOut: (count) => (count === 1 ? 'One with flags is left out.' : `${count} with flags are left out.`),
    bulk: 'Decide together',
    chosen: (count) => (count === 1 ? 'One chosen' : `${count} chosen`),
    flaggedChosen: (count) =>
      count === 1
        ? 'One of them has flags. Did you look at it?'
        : `${count} of them have flags. Did you look at them?`,
    comment: 'Comment for all',
    commentHint: 'Needed when you request changes or reject.',
    clear: 'Choose none',
    transfer: { open: 'Hand over…', to: 'Who decides instead', send: 'Hand over' },
    done: {
      approve: (count) => (count === 1 ? 'You approved one request.' : `You approved ${count} requests.`),
      requestChanges: (count) =>
        count === 1 ? 'You requested changes to one.' : `You requested changes to ${count}.`,
      reject: (count) => (count === 1 ? 'You rejected one request.' : `You rejected ${count} requests.`),
      transfer: (count) =>
        count === 1 ? 'You handed one request over.' : `You handed ${count} requests over.`,
    },
    undo: 'Take all back',
    undone: (count) => (count === 1 ? 'One answer is taken back.' : `${count} answers are taken back.`),
    notTaken: (count) => (count === 1 ? 'One was not taken:' : `${count} were not taken:`),
    failed: 'Nothing was decided',
    dismiss: 'Close',
  },
  'zh-CN': {
    title: '待我审批',
    lead: (count) => `有 ${count} 项等待您审批。`,
    due: (when) => `截止 ${when}`,
    overdue: '已逾期',
    noDue: '不限时',
    askedBy: (name, when) => `${name}发起，${when}`,
    forSomebody: (names) => `代${names}`,
    round: (round) => `第 ${round} 轮`,
    empty: {
      title: '没有待您审批的内容',
      detail: '有人请您审批时，会显示在这里，您也会在聊天中收到卡片。',
    },
    noMatch: { title: '没有符合筛选条件的申请', detail: '仍有其他申请等待您审批。', clear: '显示全部' },
    show: '显示',
    shows: { all: '全部', plain: '无标记', flagged: '须逐项查看' },
    kind: '类型',
    allKinds: '全部类型',
    flags: {
      changed: '您查看后有改动',
      dissent: '有人不同意',
      standIn: '您代他人审批',
      asksAgain: '再次送审',
      late: '即将到期',
    },
    lookFirst: '请单独查看：',
    changed: '改动内容',
    choose: (title) => `选择${title}`,
    choosePlain: (count) => `选择全部无标记的申请（${count}）`,
    leftOut: (count) => `另有 ${count} 项有标记，未选中。`,
    bulk: '批量审批',
    chosen: (count) => `已选 ${count} 项`,
    flaggedChosen: (count) => `其中 ${count} 项有标记，是否已逐项查看？`,
    comment: '统一意见',
    commentHint: '退回修改或驳回时必填。',
    clear: '取消选择',
    transfer: { open: '转交…', to: '改由谁审批', send: '转交' },
    done: {
      approve: (count) => `您已同意 ${count} 项申请。`,
      requestChanges: (count) => `您已退回修改 ${count} 项申请。`,
      reject: (count) => `您已驳回 ${count} 项申请。`,
      transfer: (count) => `您已转交 ${count} 项申请。`,
    },
    undo: '全部撤销',
    undone: (count) => `已撤销 ${count} 项审批意见。`,
    notTaken: (count) => `${count} 项未处理：`,
    failed: '未作出任何决定',
    dismiss: '关闭',
  },
  'zh-TW': {
    title: '待我簽核',
    lead: (count) => `有 ${count} 項等待您簽核。`,
    due: (when) => `期限 ${when}`,
    overdue: '已逾期',
    noDue: '不限時',
    askedBy: (name, when) => `${name}送簽，${when}`,
    forSomebody: (names) => `代${names}`,
    round: (round) => `第 ${round} 輪`,
    empty: {
      title: '沒有待您簽核的內容',
      detail: '有人請您簽核時，會顯示在這裡，您也會在聊天中收到卡片。',
    },
    noMatch: { title: '沒有符合篩選條件的申請', detail: '仍有其他申請等待您簽核。', clear: '顯示全部' },
    show: '顯示',
    shows: { all: '全部', plain: '無標記', flagged: '須逐項檢視' },
    kind: '類型',
    allKinds: '全部類型',
    flags: {
      changed: '您檢視後有變更',
      dissent: '有人不同意',
      standIn: '您代他人簽核',
      asksAgain: '再次送簽',
      late: '即將到期',
    },
    lookFirst: '請單獨檢視：',
    changed: '變更內容',
    choose: (title) => `選擇${title}`,
    choosePlain: (count) => `選擇全部無標記的申請（${count}）`,
    leftOut: (count) => `另有 ${count} 項有標記，未選取。`,
    bulk: '批次簽核',
    chosen: (count) => `已選 ${count} 項`,
    flaggedChosen: (count) => `其中 ${count} 項有標記，是否已逐項檢視？`,
    comment: '統一意見',
    commentHint: '退回修改或駁回時必填。',
    clear: '取消選擇',
    transfer: { open: '轉交…', to: '改由誰簽核', send: '轉交' },
    done: {
      approve: (count) => `您已核准 ${count} 項申請。`,
      requestChanges: (count) => `您已退回修改 ${count} 項申請。`,
      reject: (count) => `您已駁回 ${count} 項申請。`,
      transfer: (count) => `您已轉交 ${count} 項申請。`,
    },
    undo: '全部收回',
    undone: (count) => `已收回 ${count} 項簽核意見。`,
    notTaken: (count) => `${count} 項未處理：`,
    failed: '未作出任何決定',
    dismiss: '關閉',
  },
});
