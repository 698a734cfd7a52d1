import { z } from 'zod';
import { sheetFormats, sheetLanes, sheetOverlays, sheetZooms } from '../domain/calendar-sheet.ts';
import { CampaignFilter } from '../domain/campaign-filter.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';
import { listOf } from './list-of.ts';
import { Countries } from './moment-endpoints.ts';

const { status, type, channel, owner, text } = CampaignFilter.shape;

/** Calendars and plans for the meeting. */
export const calendarSheetEndpoints = {
  'GET /api/workspaces/:workspaceId/calendar-sheet': {
    summary:
      'The calendar between two days, at most 400 apart, as PDF or picture, in my language; filtered as on screen',
    query: z.strictObject({
      format: z.enum(sheetFormats),
      zoom: z.enum(sheetZooms),
      from: CalendarDate,
      to: CalendarDate,
      lanes: z.enum(sheetLanes).optional(),
      show: listOf(z.array(z.enum(sheetOverlays))),
      /** Whose moments; without, those of mine. */
      countries: Countries.optional(),
      q: text.optional(),
      status: listOf(status),
      type: listOf(type),
      channel: listOf(channel),
      owner: listOf(owner),
    }),
    reply: 'bytes',
  },
  'GET /api/campaigns/:campaignId/plan-sheet': {
    summary:
      'The timeline of a campaign with links, baseline and critical path, as PDF or picture, in my language',
    query: z.strictObject({ format: z.enum(sheetFormats) }),
    reply: 'bytes',
  },
} as const satisfies Record<string, Endpoint>;
