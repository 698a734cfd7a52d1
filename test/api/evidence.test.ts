import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceType } from '../../src/api/evidence-routes.ts';
import type { ApprovalView, CampaignView } from '../../src/contract/views.ts';
import type { PersonName } from '../kit/department.ts';
import { workspaceId } from '../kit/department.ts';
import { readPdf } from '../kit/pdf-text.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
let campaign: CampaignView;
let request: ApprovalView;

beforeEach(async () => {
  desk = await openDesk();
  const lin = desk.as('lin');
  campaign = await lin.call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: {
      once: 'once-0001',
      name: 'Frühling "2026"; x=1',
      type: 'launch',
      brief: 'One film.',
      flight: { start: '2026-04-06', end: '2026-04-19' },
      budget: { minor: 800, currency: 'CNY' },
    },
  });
  request = await lin.call('POST /api/campaigns/:campaignId/approvals', {
    params: { campaignId: campaign.id },
    body: {
      once: 'once-0002',
      ifVersion: campaign.version,
      approverIds: ['mei'],
      mode: 'all',
      dueAt: null,
      note: 'Bitte ansehen.',
    },
  });
});

const ask = (who: PersonName | undefined, format: string, id = request.id, language = 'en') =>
  desk.ask(who, 'GET', `/api/campaigns/${campaign.id}/approvals/${id}/evidence.${format}`, undefined, {
    'accept-language': language,
  });

describe('The evidence of an approval', { timeout: 60_000 }, () => {
  it('comes as a sealed file and on pages, under one name, with one digest', async () => {
    const json = await ask('lin', 'json');
    expect([json.status, json.headers.get('content-type')]).toEqual([200, evidenceType]);
    const pack = JSON.parse(await json.text()) as { digest: string; format: string };
    expect(pack.format).toBe('campaign-desk.evidence/1');
    const pdf = await ask('lin', 'pdf');
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const text = readPdf(new Uint8Array(await pdf.arrayBuffer()))
      .pages.flat()
      .join('\n');
    expect(text).toContain(pack.digest);
    expect(text).toContain('Bitte ansehen.');
    const name = `evidence-${campaign.code}-1`;
    for (const [reply, end] of [
      [json, 'json'],
      [pdf, 'pdf'],
    ] as const) {
      expect(reply.headers.get('content-disposition')).toBe(
        `attachment; filename="${name}.${end}"; filename*=UTF-8''${name}.${end}`,
      );
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(desk.faults).toEqual([]);
  });

  it('is asked for again when too many wait for their pages', async () => {
    const full = await openDesk({ printEvidence: async () => undefined });
    const made = await full.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
      params: { workspaceId },
      body: {
        once: 'once-0001',
        name: 'Spring',
        type: 'launch',
        brief: 'One film.',
        flight: { start: '2026-04-06', end: '2026-04-19' },
        budget: { minor: 800, currency: 'CNY' },
      },
    });
    const asked = await full.as('lin').call('POST /api/campaigns/:campaignId/approvals', {
      params: { campaignId: made.id },
      body: {
        once: 'once-0002',
        ifVersion: made.version,
        approverIds: ['mei'],
        mode: 'all',
        dueAt: null,
        note: '',
      },
    });
    const path = `/api/campaigns/${made.id}/approvals/${asked.id}/evidence.pdf`;
    const reply = await full.ask('lin', 'GET', path);
    expect([reply.status, await reply.json()]).toMatchObject([503, { code: 'busy' }]);
  });

  it('is given to whoever may read the request; that it was taken along is all that is written', async () => {
    const commits = desk.commits();
    for (const who of ['lin', 'bo', 'mei', 'ana'] as const) expect((await ask(who, 'json')).status).toBe(200);
    expect(desk.commits()).toBe(commits + 4);
  });

  it.each(['json', 'pdf'])(
    'does not exist as %s for anybody else, nor for a request that nobody made',
    async (format) => {
      for (const who of ['gus', 'nora', 'otto', 'tia'] as const) {
        const reply = await ask(who, format);
        expect([who, reply.status]).toEqual([who, 404]);
        expect(await reply.json()).toMatchObject({ code: 'notFound' });
      }
      expect((await ask('lin', format, 'nothing')).status).toBe(404);
      expect((await ask(undefined, format)).status).toBe(401);
    },
  );
});
