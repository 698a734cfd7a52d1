import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import type { FieldChange } from './campaign.ts';
import { Id } from './person.ts';
import { MaterialLink } from './work-request.ts';

/** More people than any department has. */
export const mostVoters = 2_000;

/** So many that one idea has. */
const mostTags = 8;

const tag = z.string().trim().min(1).max(40);

/** What people write of it. */
export const IdeaContent = z.strictObject({
  title: z.string().trim().min(1).max(120),
  text: z.string().trim().max(4_000),
  tags: z.array(tag).max(mostTags),
  /** What it refers to: somebody else's advertisement, research, a place; null for nothing. */
  link: MaterialLink.nullable(),
});
export type IdeaContent = z.infer<typeof IdeaContent>;

/** Something that a department could do; in the partition of its ideas. */
export const Idea = z.strictObject({
  kind: z.literal('idea'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  ...IdeaContent.shape,
  /** Everybody at most once. */
  voterIds: z.array(Id).max(mostVoters),
  /** How many these are: ideas are ordered by it. */
  votes: z.number().int().min(0),
  /** The campaigns that came of it, the first one first. */
  campaignIds: z.array(Id).max(20),
  source: z.enum(['tab', 'chat']),
  createdBy: Id,
  createdAt: z.string(),
});
export type Idea = z.infer<typeof Idea>;

const fields = Object.keys(IdeaContent.shape) as (keyof IdeaContent)[];

/** The idea as it is wanted now, and what that changes; nothing changed: no changes. */
export function editIdea(
  idea: Idea,
  edit: Partial<IdeaContent>,
): { readonly idea: Idea; readonly changes: FieldChange[] } {
  const changes = differences<Partial<IdeaContent>>(idea, edit, fields);
  return { idea: { ...idea, ...edit }, changes };
}

/** The idea with or without somebody’s vote; the same again changes nothing. */
export function withVote(idea: Idea, personId: string, on: boolean): Idea {
  if (idea.voterIds.includes(personId) === on) return idea;
  if (on && idea.voterIds.length >= mostVoters) return idea;
  const voterIds = on ? [...idea.voterIds, personId] : idea.voterIds.filter((id) => id !== personId);
  return { ...idea, voterIds, votes: voterIds.length };
}

/** The idea with a campaign that came of it; the same again changes nothing. */
export function withCampaign(idea: Idea, campaignId: string): Idea {
  if (idea.campaignIds.includes(campaignId) || idea.campaignIds.length >= 20) return idea;
  return { ...idea, campaignIds: [...idea.campaignIds, campaignId] };
}

/** What somebody typed into a chat: its first line, or as much of it as a title holds, is the title. */
export function ideaFrom(typed: string): IdeaContent {
  const [first = '', ...more] = typed.trim().split('\n');
  const title = first.trim().slice(0, 120).trim();
  const rest = [first.trim().slice(120), ...more].join('\n').trim();
  return { title, text: rest.slice(0, 4_000).trim(), tags: [], link: null };
}

/** Tags as somebody types them in one line: between commas, none twice, at most eight. */
export function tagsIn(typed: string): string[] {
  const tags = typed
    .split(/[,，、]/u)
    .map((each) => each.trim().slice(0, 40))
    .filter(Boolean);
  return [...new Set(tags)].slice(0, mostTags);
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** Whether it says all of these words somewhere, and has the tag. */
export function ideaFits(
  idea: IdeaContent,
  sought: { readonly text: string; readonly tag: string },
): boolean {
  const said = folded([idea.title, idea.text, ...idea.tags, idea.link ?? ''].join(' '));
  const words = folded(sought.text).split(' ').filter(Boolean);
  const isTagged = sought.tag === '' || idea.tags.some((each) => folded(each) === folded(sought.tag));
  return isTagged && words.every((word) => said.includes(word));
}
