import type { Context, Hono } from 'hono';
import { type OutsideView, OutsidePointBody } from '../contract/link-endpoints.ts';
import { Id } from '../domain/person.ts';
import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';
import { isStoreBusy } from '../ports.ts';
import type { LinkKey } from '../usecases/links/open.ts';
import {
  type SharedRequest,
  endThroughLink,
  fetchThroughLink,
  lookThroughLink,
  namePointThroughLink,
} from '../usecases/links/use.ts';
import { callerAddress } from './caller-address.ts';
import type { FrameSettings } from './frame.ts';
import { preferredLocale } from './language.ts';
import { failed, faultReply, problemReply } from './problem.ts';
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
    app.on(method, path, (context) => answered(settings, name, handle, context));
  }
}

async function answered(
  settings: FrameSettings,
  name: string,
  handle: Handle,
  context: Context,
): Promise<Response> {
  const { clock } = settings.doors;
  const started = clock.elapsed();
  const requestId = clock.newId();
  const told = { locale: preferredLocale(context.req.header('accept-language')) ?? 'en', requestId } as const;
  const key = keyIn(context);
  let response: Response;
  let code = 'ok';
  try {
    const given = await guarded(settings, key, context, handle);
    if (isRefusal(given)) code = given.refused;
    response = isRefusal(given)
      ? problemReply(given, told)
      : await replyWith(given, { request: context.req.raw, requestId });
  } catch (error) {
    if (!isStoreBusy(error)) settings.onFault(error, requestId);
    code = isStoreBusy(error) ? 'busy' : failed;
    response = isStoreBusy(error) ? problemReply(refuse('busy'), told) : faultReply(told);
  }
  settings.log({
    at: clock.now(),
    requestId,
    // The name of the call, never its address.
    endpoint: name,
    status: response.status,
    code,
    ms: Math.round((clock.elapsed() - started) * 10) / 10,
  });
  response.headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
}

/** From an address that tried too many wrong ones, none is looked at for a while; one link is not asked without end. */
async function guarded(
  settings: FrameSettings,
  key: LinkKey | undefined,
  context: Context,
  handle: Handle,
): Promise<unknown> {
  const { limits, proxies = 0 } = settings;
  const address = limits && callerAddress(context, proxies);
  const wait = limits?.refusedAt(address) ?? 0;
  if (wait > 0) return tooOften(wait);
  const given = key ? await within(settings, key, context, handle) : refuse('notFound');
  if (isRefusal(given) && given.refused === 'notFound') limits?.wasRefused(address);
  return given;
}

async function within(
  settings: FrameSettings,
  key: LinkKey,
  context: Context,
  handle: Handle,
): Promise<unknown> {
  const { tenantId, linkId } = key;
  const wait = settings.limits?.call({ tenantId: `link.${tenantId}`, personId: linkId }) ?? 0;
  return wait > 0 ? tooOften(wait) : handle(settings, key, context);
}

const tooOften = (seconds: number): Refusal => refuse('tooMany', { facts: { seconds } });

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
    files: assets.map(({ id, name, mediaType, bytes }) => ({ id, name, mediaType, bytes })),
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
