import { Hono } from 'hono';
import type { EndpointName } from '../contract/endpoints.ts';
import { refuse } from '../domain/refusal.ts';
import { accessRoutes } from './access-routes.ts';
import { analyticsRoutes } from './analytics-routes.ts';
import { calendarChangeRoutes } from './calendar-change-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { viewRoutes } from './view-routes.ts';
import { calendarLineRoutes } from './calendar-line-routes.ts';
import { type DrawSheet, calendarSheetRoutes } from './calendar-sheet-routes.ts';
import { momentRoutes } from './moment-routes.ts';
import { approvalRoutes } from './approval-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { workloadRoutes } from './workload-routes.ts';
import { teamRoutes } from './team-routes.ts';
import { dayRoutes } from './day-routes.ts';
import { reminderRoutes } from './reminder-routes.ts';
import { conflictRoutes } from './conflict-routes.ts';
import { createBoardCache } from './board-cache.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { campaignRoutes } from './campaign-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { docsPage, docsStyle } from './docs-page.ts';
import { type PrintEvidence, evidenceRoutes } from './evidence-routes.ts';
import { type FeedDoorSettings, mountFeedDoor } from './feed-door.ts';
import { feedRoutes } from './feed-routes.ts';
import { intakeRoutes } from './intake-routes.ts';
import { mountViewLinkDoor } from './view-link-door.ts';
import { viewLinkRoutes } from './view-link-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { mountEndpoints } from './frame.ts';
import { type Conditions, createHealth } from './health.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { type HealthRoom, healthRoutes } from './health-routes.ts';
import { importRoutes } from './import-routes.ts';
import { preferredLocale } from './language.ts';
import type { Live } from './live.ts';
import { leaverRoutes } from './leaver-routes.ts';
import { mountLinkDoor } from './link-door.ts';
import { linkRoutes } from './link-routes.ts';
import { liveRoutes } from './live-routes.ts';
import { openApiDocument } from './openapi.ts';
import { mountPages } from './pages.ts';
import { peopleRoutes } from './people-routes.ts';
import { problemReply } from './problem.ts';
import { privacyRoutes } from './privacy-routes.ts';
import { type WriteReport, reportFileRoutes } from './report-file-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { reportRunRoutes } from './report-run-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { routeRoutes } from './route-routes.ts';
import type { Routes } from './routes.ts';
import { seriesRoutes } from './series-routes.ts';
import { apiHeaders, docsHeaders } from './security-headers.ts';
import { exportLimitRoutes } from './export-limit-routes.ts';
import { settingRoutes } from './setting-routes.ts';
import { taskBatchRoutes } from './task-batch-routes.ts';
import { taskRoutes } from './task-routes.ts';
import { secondPersonRoutes } from './second-person-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { launchRoutes } from './launch-routes.ts';
import { resultRoutes } from './result-routes.ts';
import { dashboardRoutes } from './dashboard-routes.ts';
import { contentRoutes } from './content-routes.ts';
import { expenseRoutes } from './expense-routes.ts';
import { trackedLinkRoutes } from './tracked-link-routes.ts';
import { budgetRoutes } from './budget-routes.ts';
import { goalRoutes } from './goal-routes.ts';
import { riskRoutes } from './risk-routes.ts';
import { ideaRoutes } from './idea-routes.ts';
import { vendorRoutes } from './vendor-routes.ts';
import { personaRoutes } from './persona-routes.ts';
import { programmeRoutes } from './programme-routes.ts';
import { retrospectiveRoutes } from './retrospective-routes.ts';
import { templateRoutes } from './template-routes.ts';
import { trashRoutes } from './trash-routes.ts';
import { troubleRoutes } from './trouble-routes.ts';

export interface ApiSettings extends FeedDoorSettings {
  /** Local mode: the stage page is served, and the tab may be embedded by it. */
  readonly local: boolean;
  readonly live: Live;
  readonly version: string;
  readonly printEvidence: PrintEvidence;
  readonly drawSheet: DrawSheet;
  readonly writeReport: WriteReport;
  /** At least 256 bits of chance, as letters that an address can hold. */
  readonly newSecret: () => string;
  /** The folder into which the tab was built. */
  readonly tabFolder: string;
  /** Whether some subscriber has not read all committed events yet. */
  readonly relayBehind: () => Promise<boolean>;
  /** The same, for administrators. */
  readonly relay: HealthRoom['relay'];
  readonly conditions: () => Conditions;
  /** Mounts what else listens on the same address, such as the bot, before everything unknown is refused. */
  readonly mount?: (app: Hono) => void;
}

/** Everything that the service answers over HTTP: the API, its description, health, the pages of the tab. */
export function createApi(settings: ApiSettings): Hono {
  const { doors, live, local, version, relayBehind, conditions } = settings;
  const app = new Hono();
  settings.mount?.(app);
  const routes: Routes<EndpointName> = {
    ...peopleRoutes({ local }),
    ...campaignRoutes(createBoardCache(doors.store, version)),
    ...liveRoutes(live),
    ...taskRoutes,
    ...taskBatchRoutes,
    ...seriesRoutes,
    ...fileRoutes,
    ...approvalRoutes,
    ...routeRoutes,
    ...evidenceRoutes(settings.printEvidence),
    ...analyticsRoutes,
    ...calendarChangeRoutes,
    ...calendarRoutes,
    ...momentRoutes,
    ...viewRoutes,
    ...calendarLineRoutes,
    ...calendarSheetRoutes(settings.drawSheet),
    ...reportFileRoutes(settings.writeReport),
    ...conflictRoutes,
    ...dayRoutes,
    ...reminderRoutes,
    ...teamRoutes,
    ...workloadRoutes,
    ...channelRoutes,
    ...reportRoutes,
    ...reportRunRoutes,
    ...importRoutes,
    ...troubleRoutes,
    ...healthRoutes(settings),
    ...deliveryRoutes,
    ...auditRoutes,
    ...privacyRoutes,
    ...roleRoutes,
    ...settingRoutes,
    ...planRoutes,
    ...resultRoutes,
    ...launchRoutes,
    ...dashboardRoutes,
    ...contentRoutes,
    ...expenseRoutes,
    ...trackedLinkRoutes,
    ...goalRoutes,
    ...budgetRoutes,
    ...riskRoutes,
    ...retrospectiveRoutes,
    ...ideaRoutes,
    ...personaRoutes,
    ...vendorRoutes,
    ...programmeRoutes,
    ...templateRoutes,
    ...exportLimitRoutes,
    ...trashRoutes,
    ...secondPersonRoutes,
    ...accessRoutes,
    ...bulkRoutes,
    ...leaverRoutes,
    ...linkRoutes(settings.newSecret),
    ...feedRoutes(settings.newSecret),
    ...viewLinkRoutes(settings.newSecret),
    ...intakeRoutes,
  };
  mountEndpoints(app, routes, settings);
  mountLinkDoor(app, settings);
  mountFeedDoor(app, settings);
  mountViewLinkDoor(app, settings);

  const health = createHealth({
    store: doors.store,
    clock: doors.clock,
    relayBehind,
    conditions,
    version,
  });
  app.get('/health', async () => {
    const view = await health();
    return Response.json(view, { status: view.ready ? 200 : 503, headers: apiHeaders });
  });
  mountDescription(app, version);
  app.all('/api/*', ({ req }) => {
    const told = {
      locale: preferredLocale(req.header('accept-language')) ?? 'en',
      requestId: doors.clock.newId(),
    } as const;
    return problemReply(refuse('notFound'), told);
  });
  mountPages(app, { folder: settings.tabFolder, local });
  return app;
}

/** The description of the API is made once, when somebody asks for it. */
function mountDescription(app: Hono, version: string): void {
  let description: { json: string; html: string } | undefined;
  const described = (): { json: string; html: string } => {
    description ??= { json: JSON.stringify(openApiDocument(version)), html: docsPage(version) };
    return description;
  };
  const reply = (body: string, type: string): Response =>
    new Response(body, { headers: { ...docsHeaders, 'content-type': `${type}; charset=utf-8` } });
  app.get('/api/openapi.json', () => reply(described().json, 'application/json'));
  app.get('/api/docs', () => reply(described().html, 'text/html'));
  app.get('/api/docs.css', () => reply(docsStyle, 'text/css'));
}
