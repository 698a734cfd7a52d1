import type { z } from 'zod';
import type { EndpointName, Endpoints } from './endpoints.ts';

type Part<N extends EndpointName, P extends string> = Endpoints[N] extends { [K in P]: infer T } ? T : never;

/** What a call answers with; `File` is what stands for raw bytes at this end of the wire. */
export type ReplyOf<N extends EndpointName, File> = Endpoints[N]['reply'] extends z.ZodType
  ? z.output<Endpoints[N]['reply']>
  : Endpoints[N]['reply'] extends 'bytes'
    ? File
    : undefined;

/** The query of a call; never for those without one. */
export type QueryOf<N extends EndpointName> =
  Part<N, 'query'> extends z.ZodType ? z.input<Part<N, 'query'>> : never;

/** The body of a call; never for those without one. */
export type BodyOf<N extends EndpointName, File> =
  Part<N, 'body'> extends z.ZodType
    ? z.input<Part<N, 'body'>>
    : Part<N, 'body'> extends 'bytes'
      ? File
      : never;
