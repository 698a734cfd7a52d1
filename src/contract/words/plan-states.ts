import type { ContentState } from '../../domain/content-item.ts';
import type { GoalState } from '../../domain/goal-standing.ts';
import type { Locale } from '../../domain/person.ts';

/** How goals stand and how far content is, on screens and on cards. */
interface PlanStates {
  readonly goal: Record<GoalState | 'dropped', string>;
  readonly content: Record<ContentState, string>;
}

export const planStates: Readonly<Record<Locale, PlanStates>> = {
  en: {
    goal: {
      notBegun: 'Not begun',
      unmeasured: 'No figures yet',
      onTrack: 'On track',
      atRisk: 'At risk',
      offTrack: 'Off track',
      reached: 'Reached',
      missed: 'Missed',
      dropped: 'Dropped',
    },
    content: {
      idea: 'Idea',
      draft: 'Draft',
      inReview: 'In review',
      changesRequested: 'Changes requested',
      approved: 'Approved',
      scheduled: 'Scheduled',
      published: 'Published',
      dropped: 'Dropped',
    },
  },
  'zh-CN': {
    goal: {
      notBegun: '未开始',
      unmeasured: '暂无数据',
      onTrack: '进展正常',
      atRisk: '有风险',
      offTrack: '偏离目标',
      reached: '已达成',
      missed: '未达成',
      dropped: '已放弃',
    },
    content: {
      idea: '创意',
      draft: '草稿',
      inReview: '审批中',
      changesRequested: '需修改',
      approved: '已通过',
      scheduled: '已排期',
      published: '已发布',
      dropped: '已放弃',
    },
  },
  'zh-TW': {
    goal: {
      notBegun: '尚未開始',
      unmeasured: '尚無數據',
      onTrack: '進度正常',
      atRisk: '有風險',
      offTrack: '偏離目標',
      reached: '已達成',
      missed: '未達成',
      dropped: '已放棄',
    },
    content: {
      idea: '構想',
      draft: '草稿',
      inReview: '簽核中',
      changesRequested: '需修改',
      approved: '已通過',
      scheduled: '已排程',
      published: '已發布',
      dropped: '已放棄',
    },
  },
};
