import { lazy, type ComponentType } from 'react';
import { BoardScreen } from '../features/board/BoardScreen.tsx';

/** What the shell gives the panel of a campaign. `section` comes from the address. */
export interface CampaignPanelProps {
  readonly campaignId: string;
  readonly section: string | null;
  readonly onClose: () => void;
  /** Absent at the end of the view behind. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** Shown for `/tab/<name>` and everything below it. All but the board load when they are first opened. */
export const screens: Readonly<Record<string, ComponentType>> = {
  board: BoardScreen,
  calendar: lazy(() => import('./CalendarPage.tsx')),
  list: lazy(() => import('../features/list/ListScreen.tsx')),
  campaigns: lazy(() => import('./CampaignFullPage.tsx')),
  work: lazy(() => import('../features/work/WorkScreen.tsx')),
  approvals: lazy(() => import('../features/approvals/ApprovalsScreen.tsx')),
  reports: lazy(() => import('../features/reports/ReportsScreen.tsx')),
  report: lazy(() => import('../features/reports/BuilderScreen.tsx')),
  dashboard: lazy(() => import('../features/dashboard/DashboardScreen.tsx')),
  analytics: lazy(() => import('../features/analytics/AnalyticsScreen.tsx')),
  audit: lazy(() => import('../features/audit/AuditScreen.tsx')),
  'settings-history': lazy(() => import('../features/setting-history/SettingHistoryScreen.tsx')),
  settings: lazy(() => import('../features/settings/SettingsScreen.tsx')),
  access: lazy(() => import('../features/access/AccessScreen.tsx')),
  people: lazy(() => import('../features/people/PeopleScreen.tsx')),
  routes: lazy(() => import('../features/routes/RoutesScreen.tsx')),
  leaving: lazy(() => import('../features/leavers/LeaversScreen.tsx')),
  conflicts: lazy(() => import('../features/conflicts/ConflictsScreen.tsx')),
  requests: lazy(() => import('../features/intake/IntakeScreen.tsx')),
  templates: lazy(() => import('../features/templates/TemplatesScreen.tsx')),
  personas: lazy(() => import('../features/personas/PersonasScreen.tsx')),
  vendors: lazy(() => import('../features/vendors/VendorsScreen.tsx')),
  programmes: lazy(() => import('../features/programmes/ProgrammesScreen.tsx')),
  ideas: lazy(() => import('../features/ideas/IdeasScreen.tsx')),
  lessons: lazy(() => import('../features/lessons/LessonsScreen.tsx')),
  workload: lazy(() => import('../features/workload/WorkloadScreen.tsx')),
  trash: lazy(() => import('../features/trash/TrashScreen.tsx')),
  health: lazy(() => import('../features/health/HealthScreen.tsx')),
  import: lazy(() => import('../features/imports/ImportsScreen.tsx')),
};

export const CampaignPanel: ComponentType<CampaignPanelProps> = lazy(() => import('./CampaignOverView.tsx'));

export const NewCampaignPanel = lazy(() => import('../features/new-campaign/NewCampaignPanel.tsx'));
