import { putOffCard } from '../../bot/cards/put-off-card.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import { shiftsCard } from '../../bot/cards/shifts-card.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import type { CampaignFace, Reader } from '../../src/domain/notice.ts';

const links = teamsLinks('22222222-2222-4222-8222-222222222222');

/** A task that is put off by another one: somebody's, and nobody's. */
export function planSamples(reader: Reader, campaign: CampaignFace): Record<string, Drawn> {
  const { id, code, name, ownerName } = campaign;
  const task = { id: 'task-2', title: name, planned: '2026-12-01', forecast: '2026-12-07' };
  const late = { title: name, due: '2026-11-27', ownerName };
  const notice = { kind: 'putOff', reader, campaign: { id, code, name }, task } as const;
  const shift = {
    campaignId: id,
    requestId: 'request-1',
    campaignName: name,
    stageName: name,
    what: 'deadline',
    from: '2026-12-02T10:00:00.000Z',
    to: '2026-12-01T10:00:00.000Z',
  } as const;
  const moved = { kind: 'shifts', reader, calendar: 'department', byName: ownerName, more: 0 } as const;
  const eight = Array.from({ length: 8 }, () => shift);
  return {
    'a deadline that moved': shiftsCard({ ...moved, back: false, shifts: [shift] }, links),
    'twenty deadlines that are back': shiftsCard({ ...moved, back: true, shifts: eight, more: 12 }, links),
    'put off': putOffCard({ ...notice, late }, links),
    'put off by nobody’s task': putOffCard({ ...notice, late: { ...late, due: null, ownerName: '' } }, links),
  };
}
