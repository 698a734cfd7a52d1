import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type Endpoint, type EndpointName, endpoints } from '../contract/endpoints.ts';
import { type Actor, actorOf } from '../domain/actor.ts';
import { fromOutside } from '../domain/grant.ts';
import type { Locale } from '../domain/person.ts';
import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';
import { type Doors, isStoreBusy } from '../ports.ts';
import { provision } from '../usecases/people/provision.ts';
import { callerAddress } from './caller-address.ts';
import { type CallLimits, tooOften } from './call-limits.ts';
import type { CallLog } from './call-log.ts';
import { fromWhere } from '../usecases/audit/from-where.ts';
import { preferredLocale } from './language.ts';
import { originOf } from './origin.ts';
import { parseRequest } from './parse.ts';
import { failed, faultReply, problemReply } from './problem.ts';
import { replyWith } from './reply.ts';
import type { RefusedWithView } from './routes.ts';
import type { SignedIn, SignIn } from './sign-in.ts';
import { surroundingsOf } from './surroundings.ts';
import { noteTaken } from './taken.ts';
import { type Watch, noteRefusal } from './watch.ts';

export interface FrameSettings {
  readonly doors: Doors;
  readonly signIn: SignIn;
  readonly log: CallLog;
  /** Learns what went wrong inside, and under which request number the caller was told so. */
  readonly onFault: (error: unknown, requestId: string) => void;
  /** Holds every JSON reply to the contract; for tests, where a reply that breaks it is a fault. */
  readonly checkReplies?: boolean;
  /** How often somebody may call; without it nobody counts. */
  readonly limits?: CallLimits;
  /** Proxies of our own in front of the service. */
  readonly proxies?: number;
  /** Without it nobody notes who comes in. */
  readonly watch?: Watch;
}

/** A handler as the frame sees it; the contract says what each one really takes and gives. */
export interface AnyRoutes {
  readonly [name: string]: AnyHandler['handle'];
}
interface AnyHandler {
  handle(call: AnyCall): Promise<unknown>;
}
interface AnyCall {
  readonly doors: Doors;
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly accept?: string;
}

/** Mounts a handler at each endpoint of the contract that has one: sign-in, checks, answer, log. */
export function mountEndpoints(app: Hono, routes: AnyRoutes, settings: FrameSettings): void {
  for (const [name, endpoint] of Object.entries(endpoints) as [EndpointName, Endpoint][]) {
    const handle = routes[name];
    if (!handle) continue;
    const [method = '', path = ''] = name.split(' ');
    app.on(method, path, (context) => answered({ context, name, endpoint, handle, settings }));
  }
}

interface Arrived {
  readonly context: Context;
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  readonly handle: AnyHandler['handle'];
  readonly settings: FrameSettings;
}

/** What is known of a call once it is over. */
interface Outcome {
  readonly response: Response;
  readonly code: string;
  readonly caller?: Caller;
}

type Caller = Pick<Actor, 'tenantId' | 'personId'>;

async function answered(arrived: Arrived): Promise<Response> {
  const { context, name, settings } = arrived;
  const { clock } = settings.doors;
  const started = clock.elapsed();
  const requestId = requestIdOf(context.req.header('x-request-id')) ?? clock.newId();
  const { response, code, caller } = await outcomeOf(arrived, requestId);
  settings.log({
    at: clock.now(),
    requestId,
    endpoint: name,
    status: response.status,
    code,
    ms: Math.round((clock.elapsed() - started) * 10) / 10,
    ...(caller && { tenantId: caller.tenantId, personId: caller.personId }),
  });
  return response;
}

async function outcomeOf(arrived: Arrived, requestId: string): Promise<Outcome> {
  const { context, endpoint, handle, settings } = arrived;
  const wished = preferredLocale(context.req.header('accept-language'));
  let caller: Caller | undefined;
  let actor: Actor | undefined;
  let signedIn: SignedIn | undefined;
  const { watch, proxies = 0 } = settings;
  const refused = (refusal: Refusal, current?: unknown): Outcome => {
    if (watch) noteRefusal(watch, refusal, { name: arrived.name, context, identity: signedIn, proxies });
    const locale = wished ?? actor?.locale ?? 'en';
    const response = problemReply(refusal, { locale, requestId }, current);
    return { response, code: refusal.refused, ...(caller && { caller }) };
  };
  try {
    const identity = await identityOf(context, settings);
    if (isRefusal(identity)) return refused(identity);
    signedIn = identity;
    caller = { tenantId: identity.tenantId, personId: identity.personId };
    const wait = settings.limits?.call(caller) ?? 0;
    if (wait > 0) return refused(tooOften(wait));
    const known = await actorFrom(settings.doors, identity, wished);
    if (isRefusal(known)) return refused(known);
    actor = known;
    watch?.cameIn({
      ...caller,
      client: identity.client ?? 'unknown',
      from: originOf(context, identity, proxies),
    });
    const request = context.req.raw;
    const parsed = await parseRequest(endpoint, request, context.req.param());
    if (isRefusal(parsed)) return refused(parsed);
    const accept = context.req.header('accept') ?? '';
    const doors = doorsFrom(arrived, identity);
    const given = await handle({ doors, actor, ...parsed, accept });
    if (isRefusal(given)) return refused(given);
    if (isRefusedWithView(given)) return refused(given.refusal, given.current);
    const unnoted = await noteTaken(doors, actor, {
      name: arrived.name,
      endpoint,
      params: parsed.params,
      given,
    });
    if (unnoted) return refused(unnoted);
    if (settings.checkReplies) checkReply(endpoint, given);
    return { response: await replyWith(given, { request, requestId }), code: 'ok', caller };
  } catch (error) {
    if (isStoreBusy(error)) return refused(refuse('busy'));
    settings.onFault(error, requestId);
    const locale = wished ?? actor?.locale ?? 'en';
    return { response: faultReply({ locale, requestId }), code: failed, ...(caller && { caller }) };
  }
}

/** What is done in this call is told with where it came from. */
function doorsFrom({ context, settings: { doors, proxies = 0 } }: Arrived, identity: SignedIn): Doors {
  const from = originOf(context, identity, proxies);
  return { ...doors, store: fromWhere(doors.store, identity.personId, from) };
}

/** The verified token. From an address whose tokens are refused again and again, none is looked at for a while. */
async function identityOf(context: Context, settings: FrameSettings): Promise<SignedIn | Refusal> {
  const { limits, proxies = 0, signIn } = settings;
  const address = limits && callerAddress(context, proxies);
  const wait = limits?.refusedAt(address) ?? 0;
  if (wait > 0) return tooOften(wait);
  const identity = await signIn(context.req.header('authorization'));
  if (isRefusal(identity)) limits?.wasRefused(address);
  return identity;
}

/** Who asks: from the verified token alone. On the first visit they are taken in. */
async function actorFrom(
  doors: Doors,
  identity: SignedIn,
  wished: Locale | undefined,
): Promise<Actor | Refusal> {
  const person = await provision(doors, identity, surroundingsOf(wished));
  if (isRefusal(person)) return person;
  // Whoever the token calls a guest is one, also when our entry is older than that.
  return identity.external ? fromOutside(actorOf(person)) : actorOf(person);
}

/** A number that the caller brought along is kept, so that both logs can be read side by side. */
function requestIdOf(given: string | undefined): string | undefined {
  return given !== undefined && /^[A-Za-z0-9_.-]{8,64}$/.test(given) ? given : undefined;
}

function isRefusedWithView(answer: unknown): answer is RefusedWithView {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer && isRefusal(answer.refusal);
}

function checkReply({ reply }: Endpoint, given: unknown): void {
  const isView = reply instanceof z.ZodType && !(typeof given === 'object' && given && 'ready' in given);
  if (isView) reply.parse(given);
}
