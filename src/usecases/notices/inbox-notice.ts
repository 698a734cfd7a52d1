import { type Actor, actorOf, roleIn } from '../../domain/actor.ts';
import { subjectFace } from '../../domain/faces.ts';
import { decidesIn, may } from '../../domain/policy.ts';
import type { InboxLineFace, Notice } from '../../domain/notice.ts';
import type { Doors } from '../../ports.ts';
import { type InboxLine, readInbox } from '../approvals/inbox.ts';
import { workspaceIdsOf } from '../people/places.ts';
import { namesOf, readerOf } from './reader.ts';

type InboxNotice = Extract<Notice, { kind: 'inbox' }>;

/** As many as a field of a card offers at a glance. */
const mostColleagues = 16;

/** All that waits for this reader, as one card. */
export async function readInboxNotice(doors: Doors, actor: Actor): Promise<InboxNotice> {
  const lines = await readInbox(doors, actor);
  const places = await workspaceIdsOf(doors, actor);
  const workspaceId =
    lines[0]?.workspaceId ??
    places.find((id) => may(actor, 'route.read', { workspaceId: id })) ??
    places[0] ??
    '';
  const ids = lines.flatMap(({ requesterId, onBehalfOf }) => [requesterId, ...onBehalfOf]);
  const names = await namesOf(doors.directory, actor.tenantId, ids);
  return {
    kind: 'inbox',
    reader: readerOf(actor, doors.clock),
    inbox: {
      workspaceId,
      lines: lines.map((line) => faceOf(line, names)),
      colleagues: await colleaguesOf(doors, actor, workspaceId),
    },
  };
}

function faceOf(
  { requesterId, onBehalfOf, workspaceId: _workspaceId, campaignCode: _code, ...line }: InboxLine,
  names: ReadonlyMap<string, string>,
): InboxLineFace {
  const { subject, submittedAt: _submittedAt, ...shown } = line;
  const named = (id: string): string => names.get(id) ?? id;
  return {
    ...shown,
    subject: subjectFace(subject),
    requesterName: named(requesterId),
    answersFor: onBehalfOf.map(named),
  };
}

/** Who could answer while this person is away: staff of the workspace, those who lead it first. */
async function colleaguesOf(
  { directory }: Doors,
  actor: Actor,
  workspaceId: string,
): Promise<InboxNotice['inbox']['colleagues']> {
  const people = await directory.people(actor.tenantId);
  return people
    .filter((person) => person.active && !person.external && person.id !== actor.personId)
    .flatMap((person) => {
      const role = roleIn(actorOf(person), workspaceId);
      return role === undefined || !decidesIn(person, workspaceId)
        ? []
        : [{ person, leads: role === 'manager' }];
    })
    .toSorted((one, other) => Number(other.leads) - Number(one.leads))
    .slice(0, mostColleagues)
    .map(({ person }) => ({ personId: person.id, name: person.name }));
}
