import { lazy } from 'react';
import { OverviewSection } from '../features/campaign/OverviewSection.tsx';
import type { Sections } from '../ui/campaign-section.ts';

/** Each section is a feature of its own; all but the first load when they are opened. */
export const campaignSections: Sections = {
  overview: OverviewSection,
  tasks: lazy(() => import('../features/tasks/TasksSection.tsx')),
  files: lazy(() => import('../features/files/FilesSection.tsx')),
  approvals: lazy(() => import('../features/approvals/ApprovalsSection.tsx')),
  history: lazy(() => import('../features/history/HistorySection.tsx')),
};
