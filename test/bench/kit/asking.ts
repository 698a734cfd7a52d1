import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Waiting } from './clicking.ts';
import type { Planned } from './department.ts';
import { createHttpClient, expectStatus } from './http-client.ts';

interface Asking {
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly approvers: readonly Person[];
}

/** Submits campaigns for approval through the API, each to one approver, in turn. */
export async function submitAll(
  { base, headers, approvers }: Asking,
  planned: readonly Planned[],
): Promise<Waiting[]> {
  const client = createHttpClient(base, 8);
  const own = { ...headers, 'accept-encoding': 'identity' };
  const read = async <T>(call: Parameters<typeof client.send>[0], status = 200): Promise<T> =>
    JSON.parse(expectStatus(await client.send(call), status).body.toString()) as T;

  const submit = async ({ campaign }: Planned, place: number): Promise<Waiting> => {
    const path = `/api/campaigns/${campaign.id}`;
    const approver = approvers[place % approvers.length];
    if (!approver) throw new Error('Nobody can be asked.');
    const { version } = await read<CampaignView>({ path, headers: own });
    const json = {
      once: `bench-${campaign.id}`,
      ifVersion: version,
      approverIds: [approver.id],
      mode: 'any',
      dueAt: null,
      note: '',
    };
    const request = await read<ApprovalView>({
      method: 'POST',
      path: `${path}/approvals`,
      headers: own,
      json,
    });
    const { id: requestId, round, revision } = request;
    return { approver, campaignId: campaign.id, requestId, round, revision };
  };

  try {
    const waiting: Waiting[] = [];
    for (let start = 0; start < planned.length; start += 8) {
      const some = planned.slice(start, start + 8);
      waiting.push(...(await Promise.all(some.map((one, index) => submit(one, start + index)))));
    }
    return waiting;
  } finally {
    client.close();
  }
}

/** How many of these requests are approved by now. */
export async function countApproved(
  { base, headers }: Pick<Asking, 'base' | 'headers'>,
  waiting: readonly Waiting[],
): Promise<number> {
  const client = createHttpClient(base);
  const own = { ...headers, 'accept-encoding': 'identity' };
  let count = 0;
  try {
    for (const { campaignId, requestId } of waiting) {
      const answer = await client.send({ path: `/api/campaigns/${campaignId}/approvals`, headers: own });
      const requests = JSON.parse(expectStatus(answer, 200).body.toString()) as ApprovalView[];
      if (requests.find(({ id }) => id === requestId)?.status === 'approved') count += 1;
    }
    return count;
  } finally {
    client.close();
  }
}
