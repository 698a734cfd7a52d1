import { useEffect, useMemo } from 'react';
import { CampaignView } from '../../src/contract/views.ts';
import type { CampaignEdit } from '../../src/domain/campaign.ts';
import type { Change } from '../data/changes.ts';
import { useDesk, type Conflict } from '../data/desk.ts';
import { useRead } from '../data/reads.ts';
import { usePeople, useSession } from '../data/session.ts';
import { summaryOf } from '../data/summary-cache.ts';
import { useChangeCampaign } from '../data/use-change.ts';
import { ConflictDialog, type ConflictRow } from '../ui/ConflictDialog.tsx';
import { useFieldPrinter } from '../ui/field-values.ts';
import { useFormat, useTexts, useWords } from '../ui/locale.tsx';
import { changeTexts } from '../ui/texts/changes.ts';

/** Fields in which two people can meet, in the order in which they are shown. */
const fields = [
  'status',
  'name',
  'type',
  'ownerId',
  'flight',
  'channels',
  'budget',
  'goal',
  'audience',
  'audienceSize',
  'regions',
  'segments',
  'venue',
  'brief',
  'teamIds',
  'guestIds',
  'tags',
] as const satisfies readonly ('status' | keyof CampaignEdit)[];

interface ConflictChoiceProps {
  readonly open: boolean;
  readonly conflict: Conflict;
  readonly onClose: () => void;
}

/** What the other person changed against what this one wanted, and the choice between the two. */
export default function ConflictChoice({ open, conflict, onClose }: ConflictChoiceProps) {
  const { changes } = useDesk();
  const change = useChangeCampaign();
  const { current } = conflict;
  const theirs = useMemo(() => CampaignView.safeParse(current).data, [current]);
  const rows = useRows(conflict, theirs);
  const words = useTexts(changeTexts).conflict;
  const by = useWho(conflict.before.id);
  useEffect(() => {
    if (theirs) changes.keep(theirs);
  }, [changes, theirs]);

  return (
    <ConflictDialog
      open={open}
      title={words.title}
      detail={words.detail(conflict.before.name)}
      by={by}
      rows={rows}
      onKeepTheirs={onClose}
      onPutMine={() => {
        onClose();
        if (theirs) void change(summaryOf(theirs, changes.known(theirs.id)), conflict.change);
      }}
    />
  );
}

function useRows({ before, change }: Conflict, theirs: CampaignView | undefined): ConflictRow[] {
  const people = usePeople();
  const print = useFieldPrinter((id) => people.get(id)?.name);
  const { field: labels } = useWords();
  const mine: Readonly<Record<string, unknown>> = { ...wanted(change) };
  const seen: Readonly<Record<string, unknown>> = { ...before };
  const there: Readonly<Record<string, unknown>> = { ...theirs };
  return fields
    .filter((field) => field in mine || (field in seen && !alike(seen[field], there[field])))
    .map((field) => ({
      field,
      label: labels[field],
      before: field in seen ? print(field, seen[field]) : undefined,
      theirs: print(field, there[field]),
      mine: field in mine ? print(field, mine[field]) : undefined,
      changed: field in seen && !alike(seen[field], there[field]),
    }));
}

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function wanted(change: Change): object {
  if (change.kind === 'status') return { status: change.status };
  return change.kind === 'flight' ? { flight: change.flight } : change.edit;
}

/** "Changed by Lin Wei, …", from the newest line of the history; nothing when that cannot be read. */
function useWho(campaignId: string): string | undefined {
  const { data } = useRead('GET /api/campaigns/:campaignId/history', { params: { campaignId } });
  const { me } = useSession();
  const people = usePeople();
  const format = useFormat();
  const words = useTexts(changeTexts).conflict;
  const last = data?.events.find(({ actorId }) => actorId !== me.person.id);
  const name = last && people.get(last.actorId)?.name;
  return last && name ? words.by(name, format.instant(last.at, me.person.zone)) : undefined;
}
