import type { z } from 'zod';
import type { Endpoint, EndpointName, Endpoints } from '../contract/endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Doors } from '../ports.ts';

type ParameterNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Part<N extends EndpointName, P extends keyof Endpoint> = Endpoints[N] extends { [K in P]: infer T }
  ? T
  : never;
type Parsed<T, Otherwise> = T extends z.ZodType ? z.output<T> : Otherwise;

/** A request after sign-in and parsing: everything in it has been checked against the contract. */
export interface Call<N extends EndpointName> {
  readonly doors: Doors;
  readonly actor: Actor;
  readonly params: Readonly<Record<ParameterNames<N>, string>>;
  readonly query: Parsed<Part<N, 'query'>, Record<never, never>>;
  /** Parsed JSON, or the raw bytes where the contract says `bytes`. */
  readonly body: Part<N, 'body'> extends 'bytes' ? Uint8Array : Parsed<Part<N, 'body'>, undefined>;
  /** The `Accept` header, for the few calls that can answer in more than one shape. */
  readonly accept?: string;
}

/** A file on its way out; always sent as an attachment under a safe name. */
export interface FileReply {
  readonly bytes: Uint8Array | ReadableStream<Uint8Array>;
  readonly name: string;
  readonly mediaType: string;
  /** Records in it, where it is a list. */
  readonly rows?: number;
  /** For the screen: it is looked at, and not counted as taken along. */
  readonly isLookedAt?: true;
}

/** JSON that is kept ready: made once, sent often, and not at all to those who have it. */
export interface ReadyReply {
  readonly ready: {
    readonly etag: string;
    readonly mediaType: string;
    readonly gzip: Uint8Array;
    /** For the few who do not take gzip. */
    readonly plain: () => Uint8Array;
  };
}

/** Server-sent events that go on until somebody hangs up. */
export interface StreamReply {
  readonly stream: ReadableStream<Uint8Array>;
}

export type Reply<N extends EndpointName> = Endpoints[N]['reply'] extends 'bytes'
  ? FileReply
  : Endpoints[N]['reply'] extends 'none'
    ? undefined
    : Endpoints[N]['reply'] extends 'stream'
      ? StreamReply
      : Parsed<Endpoints[N]['reply'], never> | ReadyReply;

/** A refusal together with the present view, for `stale` and `changedSinceShown`. */
export interface RefusedWithView {
  readonly refusal: Refusal;
  readonly current: unknown;
}

export type Handler<N extends EndpointName> = (
  call: Call<N>,
) => Promise<Reply<N> | Refusal | RefusedWithView>;

/** A room's share of the API: one handler for each of its endpoints. An endpoint that nobody handles does not compile. */
export type Routes<N extends EndpointName> = { readonly [Name in N]: Handler<Name> };
