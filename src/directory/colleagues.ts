import type { Colleague } from '../domain/colleague.ts';
import type { DirectoryReader } from '../ports.ts';
import type { Ask } from './ask.ts';
import { type GraphClient, fieldsOf } from './graph-client.ts';
import { isGuid, query, quoted, userPath } from './graph-path.ts';
import { mostColleagues } from './roster.ts';

interface Reading {
  readonly ask: Ask;
  readonly graph: GraphClient;
}
/** Undefined when Graph did not say. */
type Found = Promise<readonly Colleague[] | undefined>;

const shown = 'id,displayName,mail';
const longestText = 60;
/** A page of a team is as long as Graph allows; so many are read. */
const teamPages = { $top: '999', most: 3 };

/** People whose name or address begins with `text`. */
export async function readColleagues({ ask, graph }: Reading, reader: DirectoryReader, text: string): Found {
  const wanted = text.trim().slice(0, longestText);
  if (wanted === '') return undefined;
  const fields = ['displayName', 'givenName', 'surname', 'mail'];
  const $filter = fields.map((field) => `startswith(${field},${quoted(wanted)})`).join(' or ');
  const path = `/v1.0/users${query({ $select: shown, $filter, $top: `${mostColleagues}` })}`;
  const answer = await ask.asReader(reader, 'colleagues', (token) => graph.pages(token, path, 1));
  return answer.kind === 'ok' ? answer.value.flatMap(colleagueIn).toSorted(byName) : undefined;
}

/** The one that somebody reports to; none when nobody is named. */
export async function readManager({ ask, graph }: Reading, reader: DirectoryReader, personId: string): Found {
  const path = userPath(personId, `/manager${query({ $select: shown })}`);
  const answer = await ask.asReader(reader, 'manager', (token) => graph.get(token, path));
  if (answer.kind === 'absent') return [];
  return answer.kind === 'ok' ? colleagueIn(answer.value) : undefined;
}

/**
 * Members of a team who belong to the reader's own tenant. Without `$select`: the fields that name a person stand on a
 * derived type, which this endpoint does not let us choose from.
 */
export async function readTeamMembers(
  { ask, graph }: Reading,
  reader: DirectoryReader,
  teamId: string,
): Found {
  const path = `/v1.0/teams/${encodeURIComponent(teamId)}/members${query({ $top: teamPages.$top })}`;
  const answer = await ask.asReader(reader, 'teamMembers', (token) =>
    graph.pages(token, path, teamPages.most),
  );
  if (answer.kind === 'absent') return [];
  if (answer.kind !== 'ok') return undefined;
  const members = answer.value.flatMap((member) => {
    const { userId, tenantId, displayName, email } = fieldsOf(member);
    const ours = typeof tenantId === 'string' && tenantId.toLowerCase() === reader.tenantId.toLowerCase();
    return ours ? colleagueIn({ id: userId, displayName, mail: email }) : [];
  });
  return members.toSorted(byName);
}

function colleagueIn(user: unknown): Colleague[] {
  const { id, displayName, mail } = fieldsOf(user);
  if (typeof id !== 'string' || !isGuid(id) || typeof displayName !== 'string') return [];
  return [{ personId: id, name: displayName.slice(0, 120), email: typeof mail === 'string' ? mail : '' }];
}

const byName = (one: Colleague, other: Colleague): number =>
  one.name < other.name ? -1 : Number(one.name > other.name);
