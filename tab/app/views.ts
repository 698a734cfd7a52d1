import { BoardRegular } from '@fluentui/react-icons/svg/board';
import { BoardFilled } from '@fluentui/react-icons/svg/board';
import { CalendarMonthFilled, CalendarMonthRegular } from '@fluentui/react-icons/svg/calendar-month';
import { DataPieFilled, DataPieRegular } from '@fluentui/react-icons/svg/data-pie';
import { DataTrendingFilled, DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import {
  TaskListSquareLtrFilled,
  TaskListSquareLtrRegular,
} from '@fluentui/react-icons/svg/task-list-square-ltr';
import { TextBulletListFilled, TextBulletListRegular } from '@fluentui/react-icons/svg/text-bullet-list';
import type { FluentIcon } from '@fluentui/react-icons';
import type { shellTexts } from '../ui/texts/shell.ts';
import { campaignViews } from '../data/place.ts';
import { screens } from './screens.ts';

export type ViewName = keyof (typeof shellTexts)['en']['views'];

/** The views of the top bar, in its order; those without a screen yet do not show. */
const order: readonly ViewName[] = ['work', 'board', 'calendar', 'list', 'dashboard', 'reports'];
/** Behind "More". */
const more: readonly ViewName[] = [
  'approvals',
  'requests',
  'programmes',
  'personas',
  'vendors',
  'conflicts',
  'templates',
  'ideas',
  'lessons',
  'workload',
  'analytics',
  'import',
  'trash',
  'health',
  'settings',
];

const built = (view: ViewName): boolean => Object.hasOwn(screens, view);
export const barViews = order.filter(built);
export const moreViews = more.filter(built);

/** Where the search, the filter chips and "New campaign" stand. */
export const isCampaignView = (view: string): boolean =>
  view === 'report' || view === 'dashboard' || campaignViews.some((name) => name === view);

export const viewIcons: Readonly<
  Partial<Record<ViewName, { readonly rest: FluentIcon; readonly here: FluentIcon }>>
> = {
  work: { rest: TaskListSquareLtrRegular, here: TaskListSquareLtrFilled },
  board: { rest: BoardRegular, here: BoardFilled },
  calendar: { rest: CalendarMonthRegular, here: CalendarMonthFilled },
  list: { rest: TextBulletListRegular, here: TextBulletListFilled },
  dashboard: { rest: DataPieRegular, here: DataPieFilled },
  reports: { rest: DataTrendingRegular, here: DataTrendingFilled },
};
