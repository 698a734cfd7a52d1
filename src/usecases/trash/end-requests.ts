import type { ApprovalRequest } from '../../domain/approval.ts';
import { isOpen } from '../../domain/approval.ts';
import { withdraw } from '../../domain/approval-flow.ts';
import type { Happening } from '../../domain/event.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Commit, Partition, Store, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** The requests that end with what they were about. */
export interface EndedRequests {
  readonly requests: readonly ApprovalRequest[];
  readonly put: NonNullable<Commit['put']>;
  readonly happenings: readonly Happening[];
}

/** Open requests that `isAbout` names, taken back because it goes into the trash. They do not come back with it. */
export async function endRequests(
  store: Pick<Store, 'read'>,
  partition: Partition,
  at: string,
  isAbout: (request: ApprovalRequest) => boolean,
): Promise<EndedRequests> {
  const all = await openRequests(store, partition, isAbout);
  const steps = all.flatMap(({ document, version }) => {
    const step = withdraw(document, '', at, 'deleted');
    return isRefusal(step) ? [] : [{ ...step, version }];
  });
  return {
    requests: steps.map(({ request }) => request),
    put: steps.map(({ request, version }) => ({ document: request, ifVersion: version })),
    happenings: steps.flatMap(({ happening }) => (happening ? [happening] : [])),
  };
}

export async function openRequests(
  store: Pick<Store, 'read'>,
  partition: Partition,
  isAbout: (request: ApprovalRequest) => boolean,
): Promise<readonly Stored<ApprovalRequest>[]> {
  const all = await readAll(store, partition, 'approvalsOfCampaign', {});
  return all.filter(({ document }) => isOpen(document) && isAbout(document));
}
