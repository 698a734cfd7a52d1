import type { Context } from 'hono';
import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';
import { isStoreBusy } from '../ports.ts';
import { callerAddress } from './caller-address.ts';
import { type CallerName, tooOften } from './call-limits.ts';
import type { FrameSettings } from './frame.ts';
import { preferredLocale } from './language.ts';
import { failed, faultReply, problemReply } from './problem.ts';

/** A call by whoever holds a secret address: nobody is signed in. */
export interface OpenCall<Key, Given> {
  /** What the log calls it, never its address: that opens it. */
  readonly name: string;
  /** Absent when what came is no key at all, which is answered like a wrong one. */
  readonly key: Key | undefined;
  /** Under which name the calls with this key are counted. */
  readonly counted: (key: Key) => CallerName;
  readonly give: (key: Key) => Promise<Given | Refusal>;
  readonly reply: (given: Given, requestId: string) => Response | Promise<Response>;
}

/** The frame of `mountEndpoints` with a secret in the place of a person: limits, answer, log, and nothing for search engines. */
export async function answeredOpenly<Key, Given>(
  settings: FrameSettings,
  context: Context,
  call: OpenCall<Key, Given>,
): Promise<Response> {
  const { clock } = settings.doors;
  const started = clock.elapsed();
  const requestId = clock.newId();
  const told = { locale: preferredLocale(context.req.header('accept-language')) ?? 'en', requestId } as const;
  let response: Response;
  let code = 'ok';
  try {
    const given = await guarded(settings, context, call);
    if (isRefusal(given)) code = given.refused;
    response = isRefusal(given) ? problemReply(given, told) : await call.reply(given, requestId);
  } catch (error) {
    if (!isStoreBusy(error)) settings.onFault(error, requestId);
    code = isStoreBusy(error) ? 'busy' : failed;
    response = isStoreBusy(error) ? problemReply(refuse('busy'), told) : faultReply(told);
  }
  settings.log({
    at: clock.now(),
    requestId,
    endpoint: call.name,
    status: response.status,
    code,
    ms: Math.round((clock.elapsed() - started) * 10) / 10,
  });
  response.headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
}

/** From an address that tried too many wrong ones, none is looked at for a while; one secret is not used without end. */
async function guarded<Key, Given>(
  { limits, proxies = 0 }: FrameSettings,
  context: Context,
  { key, counted, give }: OpenCall<Key, Given>,
): Promise<Given | Refusal> {
  const address = limits && callerAddress(context, proxies);
  const wait = limits?.refusedAt(address) ?? 0;
  if (wait > 0) return tooOften(wait);
  const pause = key ? (limits?.call(counted(key)) ?? 0) : 0;
  if (pause > 0) return tooOften(pause);
  const given = key ? await give(key) : refuse('notFound');
  if (isRefusal(given) && given.refused === 'notFound') limits?.wasRefused(address);
  return given;
}
