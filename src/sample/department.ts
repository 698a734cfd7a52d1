import type { StageMode } from '../domain/approval.ts';
import type { ReportSchedule } from '../domain/report.ts';
import type { Workspace } from '../domain/workspace.ts';

/** The Monday for which the dates in the files were written; they are moved by whole weeks to the week of today. */
export const writtenFor = '2026-03-02';

/** The marketing department of Lumora, a company that makes lamps, tea and letters, and does not exist. */
export const workspace: Omit<Workspace, 'tenantId'> = {
  kind: 'workspace',
  schema: 1,
  id: 'lumora',
  name: 'Lumora Marketing',
  zone: 'Asia/Shanghai',
  locale: 'zh-CN',
  currency: 'CNY',
  codePrefix: 'LUM',
  nextCode: 1,
};

/** Those whom the stage page offers first; their entries stand in `people.csv`. */
export const stagePeople = {
  staff: 'lin-xia',
  approver: 'chen-siyuan',
  secondApprover: 'chang-yating',
  finance: 'jonas-weber',
  manager: 'shen-jiayi',
  guest: 'noor-haddad',
} as const;

/** Marketing operations: brings the files in. */
export const importer = {
  id: 'zhou-ming',
  name: '周明',
  email: 'zhou.ming@lumora.example',
  title: '市场运营',
} as const;

interface OpenApproval {
  readonly code: string;
  readonly requester: string;
  readonly approvers: readonly string[];
  readonly mode: StageMode;
  /** Days from today until an answer is needed, at 18:00 in the workspace's zone. */
  readonly days: number;
  readonly note: string;
  /** What one of those who are asked has named already, without answering. */
  readonly points?: readonly { readonly byId: string; readonly text: string; readonly anchor: string }[];
}

/** What a file cannot bring: requests that wait for an answer at the first start. */
export const openApprovals: readonly OpenApproval[] = [
  {
    code: 'LUM-149',
    requester: stagePeople.staff,
    approvers: [stagePeople.approver, stagePeople.finance],
    mode: 'all',
    days: 2,
    note: '场地合同周五到期，请在此之前给出意见。',
  },
  {
    code: 'LUM-174',
    requester: 'chen-boyu',
    approvers: [stagePeople.secondApprover, stagePeople.manager],
    mode: 'any',
    days: 4,
    note: '百貨檔期已保留到下週一，煩請簽核。',
    points: [
      { byId: stagePeople.secondApprover, text: '場地費是否含撤場當日？', anchor: 'budget' },
      { byId: stagePeople.secondApprover, text: '請補上雨天備案。', anchor: 'brief' },
    ],
  },
];

/** Finance is away soon: from so many days after today, at midnight in the workspace's zone. */
export const absence = {
  fromId: stagePeople.finance,
  toId: stagePeople.manager,
  startsIn: 7,
  endsIn: 12,
} as const;

export const weeklyReport: Pick<
  ReportSchedule,
  'name' | 'cadence' | 'holidays' | 'time' | 'zone' | 'ownerId'
> = {
  name: '每周营销周报',
  cadence: { every: 'week', weekdays: [1] },
  holidays: 'next',
  time: '09:00',
  zone: 'Asia/Shanghai',
  ownerId: stagePeople.manager,
};
