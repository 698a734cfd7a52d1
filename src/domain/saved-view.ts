import { z } from 'zod';
import { Id } from './person.ts';

/** So many that a department shares, and that each person keeps for themselves. */
export const mostShared = 100;
export const mostPrivate = 50;

/** Screens of which a state can be kept. */
export const savedScreens = ['board', 'calendar', 'list', 'report', 'dashboard'] as const;
export type SavedScreen = (typeof savedScreens)[number];

/** What of an address belongs to a view; what lies open over it, and whose department it is, does not. */
export const viewParameters = [
  'q',
  'status',
  'type',
  'owner',
  'channel',
  'zoom',
  'lanes',
  'day',
  'show',
  'countries',
  'sort',
  'fold',
  'wide',
  'days',
  'from',
  'to',
  'compare',
  'sections',
  'metrics',
  'campaigns',
  'beside',
] as const;
const known: ReadonlySet<string> = new Set(viewParameters);

export const ViewName = z.string().trim().min(1).max(80);
/** The search part of an address, without its question mark: only what belongs to a view, each once. */
export const ViewSearch = z
  .string()
  .max(2_000)
  .refine((text) => text === searchOf(text), { error: 'search' });

/** A state of a screen with a name: a link, which everybody opens with their own rights. */
export const SavedView = z.strictObject({
  kind: z.literal('savedView'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  ownerId: Id,
  name: ViewName,
  screen: z.enum(savedScreens),
  search: ViewSearch,
  /** With everybody of the department; else for its owner alone. */
  shared: z.boolean(),
  createdAt: z.string(),
});
export type SavedView = z.infer<typeof SavedView>;

/** Which view somebody begins with in a department. */
export const FirstView = z.strictObject({
  kind: z.literal('firstView'),
  schema: z.literal(1),
  /** The workspace. */
  id: Id,
  tenantId: Id,
  personId: Id,
  viewId: Id,
});
export type FirstView = z.infer<typeof FirstView>;

/**
 * What of the search part of an address a view keeps, always written in the same way, so that two that show the same are
 * the same text. Values are text alone: they never lead anywhere else.
 */
export function searchOf(search: string): string {
  const found = new Map<string, string>();
  for (const part of search.replace(/^\?/, '').split('&')) {
    const [name = '', ...rest] = part.split('=');
    const value = readable(rest.join('='));
    if (known.has(name) && value !== undefined && value !== '' && !found.has(name)) found.set(name, value);
  }
  return viewParameters
    .filter((name) => found.has(name))
    .map((name) => `${name}=${written(found.get(name) ?? '')}`)
    .join('&');
}

/** Letters, figures and what a link in Teams may hold; nothing else stands unescaped. */
function written(value: string): string {
  const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(value).replace(/[!'()*]/g, escaped);
}

function readable(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
