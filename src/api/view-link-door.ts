import type { Context, Hono } from 'hono';
import type { ViewOutside } from '../contract/view-link-endpoints.ts';
import { Id } from '../domain/person.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import { type ViewLinkKey, openView } from '../usecases/view-links/open.ts';
import type { FrameSettings } from './frame.ts';
import { answeredOpenly } from './open-door.ts';
import { replyWith } from './reply.ts';

const path = '/api/view-links/:tenantId/:linkId';

/** Lets in whoever holds a link to a view: nobody is signed in, and the secret is all that counts. */
export function mountViewLinkDoor(app: Hono, settings: FrameSettings): void {
  app.get(path, (context) =>
    answeredOpenly(settings, context, {
      name: `GET ${path}`,
      key: keyIn(context),
      counted: ({ tenantId, linkId }) => ({ tenantId: `shown.${tenantId}`, personId: linkId }),
      give: (key) => shownTo(settings, key),
      reply: (given, requestId) => replyWith(given, { request: context.req.raw, requestId }),
    }),
  );
}

/** Anything that is no key at all is answered like a wrong one. */
function keyIn({ req }: Context): ViewLinkKey | undefined {
  const secret = /^Link ([A-Za-z0-9_-]{40,80})$/.exec(req.header('authorization') ?? '')?.[1];
  const { tenantId = '', linkId = '' } = req.param() as Partial<Record<string, string>>;
  const isNamed = [tenantId, linkId].every((id) => Id.safeParse(id).success);
  return secret === undefined || !isNamed ? undefined : { tenantId, linkId, secret };
}

async function shownTo({ doors }: FrameSettings, key: ViewLinkKey): Promise<ViewOutside | Refusal> {
  const opened = await openView(doors, key);
  if (isRefusal(opened)) return opened;
  const { link, maker, workspaceName, ownerNames, campaigns } = opened;
  return {
    name: link.name,
    workspaceName,
    makerName: maker.name,
    until: link.until,
    now: doors.clock.now(),
    campaigns: campaigns.map(({ code, name, type, status, ownerId, flight, channels, milestone }) => ({
      code,
      name,
      type,
      status,
      ownerName: ownerNames.get(ownerId) ?? '',
      flight,
      channels,
      milestone: milestone ?? null,
    })),
  };
}
