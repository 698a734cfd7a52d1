import type { calendarSheetEndpoints } from '../contract/calendar-sheet-endpoints.ts';
import { words } from '../contract/words/index.ts';
import type { CalendarSheet, sheetFormats } from '../domain/calendar-sheet.ts';
import type { PlanSheet } from '../domain/plan-sheet.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { readSheet } from '../usecases/calendar-sheet/read.ts';
import { readPlanSheet } from '../usecases/plans/read-sheet.ts';
import type { Routes } from './routes.ts';

type Format = (typeof sheetFormats)[number];

/** Draws a calendar or a plan as a file. Undefined when too many wait for theirs. */
export type DrawSheet = (sheet: CalendarSheet | PlanSheet, format: Format) => Promise<Uint8Array | undefined>;

const mediaTypes: Record<Format, string> = { pdf: 'application/pdf', png: 'image/png' };

/** The calendar on paper, over HTTP. */
export function calendarSheetRoutes(draw: DrawSheet): Routes<keyof typeof calendarSheetEndpoints> {
  return {
    async 'GET /api/workspaces/:workspaceId/calendar-sheet'({ doors, actor, params, query }) {
      const { zoom, from, to, format, lanes = 'none', show = [], countries } = query;
      const { q: text = '', status = [], type = [], channel = [], owner = [] } = query;
      const filter = { text, status, type, channel, owner };
      const wish = { ...params, zoom, from, to, lanes, show, countries, filter };
      const sheet = await readSheet(doors, actor, wish, words(actor.locale).channel);
      if (isRefusal(sheet)) return sheet;
      const bytes = await draw(sheet, format);
      if (!bytes) return refuse('busy');
      const rows = sheet.lanes.reduce((sum, { things }) => sum + things.length, 0);
      return { bytes, rows, name: `calendar-${from}-${to}.${format}`, mediaType: mediaTypes[format] };
    },

    async 'GET /api/campaigns/:campaignId/plan-sheet'({
      doors,
      actor,
      params: { campaignId },
      query: { format },
    }) {
      const sheet = await readPlanSheet(doors, actor, campaignId);
      if (isRefusal(sheet)) return sheet;
      const bytes = await draw(sheet, format);
      if (!bytes) return refuse('busy');
      const name = `plan-${sheet.from}-${sheet.to}.${format}`;
      return { bytes, rows: sheet.rows.length, name, mediaType: mediaTypes[format] };
    },
  };
}
