import { useState } from 'react';
import type { CampaignView, ForeseenView, RouteView } from '../../../src/contract/views.ts';
import type { SubjectKind } from '../../../src/domain/approval-subject.ts';
import { useRead } from '../../data/reads.ts';
import { useHeld } from '../../data/use-held.ts';

/** In the place of a route's id: whoever submits names the people. */
export const ownPeople = 'own';

/** Which way a request would go, as far as that is known and chosen. */
export interface Foreseeing {
  /** Whether it is known what is asked about. */
  readonly isKnown: boolean;
  readonly routes: readonly RouteView[];
  /** What the service would take by itself. */
  readonly fitting: ForeseenView | undefined;
  /** A route's id or `ownPeople`; undefined until it is known what fits. */
  readonly chosen: string | undefined;
  readonly choose: (routeId: string) => void;
  /** The template of the campaign keeps this way. */
  readonly isKept: boolean;
  readonly foreseen: Pick<ReturnType<typeof useRead<typeof foreseenName>>, 'data' | 'error' | 'isPending'>;
}

const foreseenName = 'GET /api/campaigns/:campaignId/foreseen-approval';

/**
 * Asks which route fits and what the chosen one comes to, as soon as it is known what is asked about: `subject`, as JSON.
 * Without routes, people are chosen by hand.
 */
export function useForeseen(
  campaign: Pick<CampaignView, 'id' | 'workspaceId' | 'template' | 'flight'>,
  kind: SubjectKind,
  subject: string | undefined,
): Foreseeing {
  const { id, workspaceId, template } = campaign;
  const isKept = useHeld(campaign).includes('route') && kind === 'campaign';
  const params = { campaignId: id };
  const about = kind === 'campaign' ? {} : { subject };
  const isKnown = subject !== undefined;
  const [choice, setChoice] = useState<{ kind: SubjectKind; routeId: string }>();
  // Another kind of request goes another way.
  const chosen = choice?.kind === kind ? choice.routeId : undefined;
  const routes = useRead('GET /api/workspaces/:workspaceId/routes', { params: { workspaceId } });
  const active = (routes.data ?? []).filter((route) => route.active);
  // The template that the campaign was made from suggests one for its plan.
  const suggested =
    kind === 'campaign' ? active.find(({ routeId }) => routeId === template?.routeId) : undefined;
  const wanted = isKept ? suggested?.routeId : (chosen ?? suggested?.routeId);
  const fitting = useRead(foreseenName, { params, query: about }, isKnown);
  const isOther = wanted !== undefined && wanted !== ownPeople && wanted !== fitting.data?.routeId;
  const other = useRead(foreseenName, { params, query: { ...about, routeId: wanted } }, isOther && isKnown);
  const first = fitting.data?.routeId ?? (fitting.isPending ? undefined : ownPeople);
  return {
    isKnown,
    routes: active,
    fitting: fitting.data,
    chosen: wanted ?? first,
    choose: (routeId) => setChoice({ kind, routeId }),
    isKept: isKept && suggested !== undefined,
    foreseen: isOther ? other : fitting,
  };
}
