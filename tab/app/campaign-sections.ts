import { lazy } from 'react';
import type { Sections } from '../ui/campaign-section.ts';
import { Overview } from './Overview.tsx';

/** Each section is a feature of its own; all but the first load when they are opened. */
export const campaignSections: Sections = {
  overview: Overview,
  tasks: lazy(() => import('../features/tasks/TasksSection.tsx')),
  timeline: lazy(() => import('../features/timeline/TimelineSection.tsx')),
  files: lazy(() => import('../features/files/FilesSection.tsx')),
  approvals: lazy(() => import('../features/approvals/ApprovalsSection.tsx')),
  launch: lazy(() => import('../features/launch/LaunchSection.tsx')),
  budget: lazy(() => import('../features/budget/BudgetSection.tsx')),
  goals: lazy(() => import('../features/goals/GoalsSection.tsx')),
  content: lazy(() => import('../features/content/ContentSection.tsx')),
  risks: lazy(() => import('../features/risks/RisksSection.tsx')),
  results: lazy(() => import('../features/results/ResultsSection.tsx')),
  retrospective: lazy(() => import('../features/retrospective/RetrospectiveSection.tsx')),
  history: lazy(() => import('../features/history/HistorySection.tsx')),
};
