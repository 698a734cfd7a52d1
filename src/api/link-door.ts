import type { Context, Hono } from 'hono';
import { type OutsideView, OutsidePointBody } from '../contract/link-endpoints.ts';
import { Id } from '../domain/person.ts';
import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';
import type { LinkKey } from '../usecases/links/open.ts';
import {
  type SharedRequest,
  endThroughLink,
  fetchThroughLink,
  lookThroughLink,
  namePointThroughLink,
  seeThroughLink,
} from '../usecases/links/use.ts';
import type { FrameSettings } from './frame.ts';
import { answeredOpenly } from './open-door.ts';
import { pictureReply } from './picture-reply.ts';
import { replyWith } from './reply.ts';
import { readJson } from './request-body.ts';

const base = '/api/links/:tenantId/:campaignId/:linkId';

type Handle = (settings: FrameSettings, key: LinkKey, context: Context) => Promise<unknown>;

/** What can be done with a link. Beside the contract: nobody is signed in here, and the secret is all that counts. */
const calls: Readonly<Record<string, Handle>> = {
  [`GET ${base}`]: async ({ doors }, key) => shown(await lookThroughLink(doors, key)),
  [`GET ${base}/files/:assetId`]: async ({ doors }, key, context) => {
    const found = await fetchThroughLink(doors, key, context.req.param('assetId') ?? '');
    if (isRefusal(found)) return found;
    const { name, mediaType } = found.asset;
    return { bytes: found.bytes, name, mediaType };
  },
  [`GET ${base}/files/:assetId/picture`]: async ({ doors }, key, context) => {
    const found = await seeThroughLink(doors, key, context.req.param('assetId') ?? '');
    return isRefusal(found) ? found : pictureReply(found);
  },
  [`POST ${base}/points`]: async ({ doors }, key, context) => {
    const read = await readJson(context.req.raw);
    if (isRefusal(read)) return read;
    const body = OutsidePointBody.safeParse(read.json);
    if (!body.success) return refuse('malformed');
    return shown(await namePointThroughLink(doors, key, body.data));
  },
  [`POST ${base}/end`]: async ({ doors }, key) => shown(await endThroughLink(doors, key)),
};

/** Lets in whoever holds a link: the same frame as everywhere, with the link in the place of a person. */
export function mountLinkDoor(app: Hono, settings: FrameSettings): void {
  for (const [name, handle] of Object.entries(calls)) {
    const [method = '', path = ''] = name.split(' ');
    app.on(method, path, (context) =>
      answeredOpenly(settings, context, {
        name,
        key: keyIn(context),
        counted: ({ tenantId, linkId }) => ({ tenantId: `link.${tenantId}`, personId: linkId }),
        give: (key) => handle(settings, key, context),
        reply: (given, requestId) => replyWith(given, { request: context.req.raw, requestId }),
      }),
    );
  }
}

/** Anything that is no key at all is answered like a wrong one. */
function keyIn({ req }: Context): LinkKey | undefined {
  const secret = /^Link ([A-Za-z0-9_-]{40,80})$/.exec(req.header('authorization') ?? '')?.[1];
  const { tenantId, campaignId, linkId } = req.param() as Partial<Record<string, string>>;
  const isNamed = [tenantId, campaignId, linkId].every((id) => Id.safeParse(id).success);
  if (secret === undefined || !isNamed) return undefined;
  return { tenantId: tenantId ?? '', campaignId: campaignId ?? '', linkId: linkId ?? '', secret };
}

function shown(request: SharedRequest | Refusal): OutsideView | Refusal {
  if (isRefusal(request)) return request;
  const { link, makerName, standing, subject, content, assets, points } = request;
  const { forName, until, nothingAt } = link;
  return {
    forName,
    makerName,
    until,
    standing,
    subject: { kind: subject.kind, name: nameOf(subject) },
    content,
    files: assets.map(({ id, name, mediaType, bytes, shown: drawn }) => ({
      id,
      name,
      mediaType,
      bytes,
      ...(drawn && { shown: drawn }),
    })),
    points: points.map(({ id, text, anchor, at, settled }) => ({
      id,
      text,
      anchor,
      at,
      settled: settled !== null,
    })),
    nothingAt,
  };
}

function nameOf(subject: SharedRequest['subject']): string {
  if (subject.kind === 'contentItem') return subject.title;
  return subject.kind === 'assetVersion' ? subject.name : '';
}
