import type { Evidence } from '../../src/domain/evidence-seal.ts';
import type { RouteRung, RouteStage, Who } from '../../src/domain/route.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import { delegateApprovals } from '../../src/usecases/approvals/delegate.ts';
import { readEvidence } from '../../src/usecases/approvals/evidence.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { saveRoute } from '../../src/usecases/approvals/save-route.ts';
import { settleApprovalPoint } from '../../src/usecases/approvals/settle-point.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { findCampaign } from '../../src/usecases/campaigns/find.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, present, readyCampaign, submission } from './approvals-desk.ts';

/** What people wrote in the scene; a test may put its own in. */
export interface SceneWords {
  readonly name: string;
  readonly brief: string;
  readonly goal: string;
  readonly yes: string;
  readonly point: string;
}

const plain: SceneWords = {
  name: 'Spring launch',
  brief: 'Tell everybody.',
  goal: 'More visitors',
  yes: 'Fine with us.',
  point: 'Name the agency',
};

/** Where every ladder ends. */
const last: RouteRung = { afterHours: 16, act: 'askTerminalOwner', to: [], upTo: undefined };
const person = (personId: string): Who => ({ who: 'person', personId });
const stage = (id: string, name: string, approver: string, more: Partial<RouteStage>): RouteStage => ({
  id,
  name,
  after: [],
  when: [],
  rule: { mode: 'all' },
  approvers: [person(approver)],
  primary: null,
  veto: [],
  reviewers: [],
  rejects: 'endsAll',
  distinct: false,
  watches: ['content', 'money'],
  deadlineHours: 16,
  usualHours: 8,
  ladder: [last],
  ...more,
});

/** A request that went twice through legal, where Ana answers for Mei, and finance, of whom a rule reminds Bo. */
export async function evidenceScene(desk: Desk, words: Partial<SceneWords> = {}): Promise<FoundRequest> {
  const said = { ...plain, ...words };
  const { doors, actors } = desk;
  await twoStages(desk);
  const campaign = await readyCampaign(desk, { name: said.name, brief: said.brief, guestIds: ['gus'] });
  const campaignId = campaign.document.id;
  const away = { once: 'delegate-0001', workspaceId, fromId: 'mei', toId: 'ana', subjects: null, upTo: null };
  const dates = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2027-01-01T00:00:00.000Z' };
  granted(await delegateApprovals(doors, actors.mei, { ...away, ...dates }));

  const first = granted(
    await submitForApproval(doors, actors.lin, {
      ...submission(campaign),
      approverIds: [],
      routeId: 'ours',
    }),
  );
  desk.clock.pass(2 * 60 * 60_000);
  await says(desk, first, 'ana', { comment: said.yes });
  await edits(desk, campaignId, { goal: said.goal, budget: { minor: 8_500_000, currency: 'CNY' } });
  desk.clock.pass(2 * 60 * 60_000);
  await says(desk, first, 'ana', { comment: said.yes });
  await edits(desk, campaignId, { budget: { minor: 9_500_000, currency: 'CNY' } });
  await desk.jobs.settle();
  const since = Date.parse((await present(desk, first).request())?.stages[1]?.openedAt ?? '').toString(36);
  const rung = await present(desk, first).due(`climb.${first.document.id}.finance.${since}.0`);
  desk.clock.passUntil(rung?.dueAt ?? '');
  await desk.jobs.settle();
  const points = [{ text: said.point, anchor: 'brief' }];
  await says(desk, first, 'bo', { verb: 'requestChanges', comment: '', points });
  const pointId = (await present(desk, first).request())?.points?.[0]?.id ?? '';
  const point = { campaignId, requestId: first.document.id, pointId };
  granted(await settleApprovalPoint(doors, actors.lin, { ...point, how: 'resolved', words: 'It is there.' }));

  const now = granted(await findCampaign(doors, actors.lin, campaignId, 'campaign.read'));
  const again = { ...submission(now), once: 'submit-0002', approverIds: [], routeId: 'ours' };
  const second = granted(await submitForApproval(doors, actors.lin, again));
  desk.clock.pass(2 * 60 * 60_000);
  await says(desk, second, 'bo', { comment: '' });
  return second;
}

export async function edits(desk: Desk, campaignId: string, edit: object): Promise<void> {
  const now = granted(await findCampaign(desk.doors, desk.actors.lin, campaignId, 'campaign.read'));
  granted(await editCampaign(desk.doors, desk.actors.lin, { campaignId, ifVersion: now.version, edit }));
}

/** The pack as somebody gets it, who may have it. */
export async function packFor(desk: Desk, who: PersonName, found: FoundRequest): Promise<Evidence> {
  const { campaignId, id: requestId } = found.document;
  return granted(await readEvidence(desk.doors, desk.actors[who], { campaignId, requestId }));
}

async function twoStages(desk: Desk): Promise<void> {
  const draft = {
    routeId: 'ours',
    name: 'Two stages',
    when: [],
    place: 1,
    duplicates: 'eachTime' as const,
    observers: [],
    terminalOwners: [person('ana')],
    undoMinutes: 10,
    active: true,
    stages: [
      stage('legal', 'Legal', 'mei', { watches: ['content'], reviewers: [person('gus')] }),
      stage('finance', 'Finance', 'bo', {
        after: ['legal'],
        watches: ['money'],
        ladder: [{ afterHours: 8, act: 'remind', to: [], upTo: { minor: 77_700, currency: 'CNY' } }, last],
      }),
    ],
  };
  granted(await saveRoute(desk.doors, desk.actors.ana, { workspaceId, draft }));
}

async function says(
  desk: Desk,
  found: FoundRequest,
  who: PersonName,
  answer: {
    readonly verb?: 'approve' | 'requestChanges';
    readonly comment: string;
    readonly points?: { readonly text: string; readonly anchor: string }[];
  },
): Promise<void> {
  const { campaignId, id: requestId } = found.document;
  const { round = 1, revision: revisionShown = 1 } = (await present(desk, found).request()) ?? {};
  const wanted = { campaignId, requestId, verb: 'approve' as const, round, revisionShown, ...answer };
  const { refusal } = granted(await decideApproval(desk.doors, desk.actors[who], wanted));
  if (refusal) throw new Error(`${who} could not answer: ${refusal.refused}`);
}
