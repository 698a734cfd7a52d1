import type { Actor } from '../../domain/actor.ts';
import { subjectFace } from '../../domain/faces.ts';
import { may } from '../../domain/policy.ts';
import type { InboxLineFace, Notice } from '../../domain/notice.ts';
import type { Doors } from '../../ports.ts';
import { type InboxLine, readInbox } from '../approvals/inbox.ts';
import { workspaceIdsOf } from '../people/places.ts';
import { namesOf, readerOf } from './reader.ts';
import { standInsFor } from './stand-ins-for.ts';

type InboxNotice = Extract<Notice, { kind: 'inbox' }>;

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
  const manager = await doors.directory.manager(actor, actor.personId);
  return {
    kind: 'inbox',
    reader: readerOf(actor, doors.clock),
    inbox: {
      lines: lines.map((line) => faceOf(line, names)),
      ...(await standInsFor(doors, actor, workspaceId, { managerId: manager?.personId })),
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
