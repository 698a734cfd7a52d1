import type { CampaignEdit } from '../../domain/campaign.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Directory } from '../../ports.ts';
import { type Circle, knownPerson, knownStaff } from '../people/known.ts';

type Named = Pick<CampaignEdit, 'ownerId' | 'teamIds' | 'guestIds'>;

/** Refuses with `unknownPerson` when an edit names somebody new who cannot be named there. Those named before may stay. */
export async function refuseUnknownPeople(
  directory: Directory,
  circle: Circle,
  edit: Named,
  before: Named,
): Promise<Refusal | undefined> {
  const isNew = (id: string, known: readonly string[] = []): boolean => !known.includes(id);
  if (edit.ownerId !== undefined && edit.ownerId !== before.ownerId) {
    const owner = await knownStaff(directory, circle, edit.ownerId, 'ownerId');
    if (isRefusal(owner)) return owner;
  }
  for (const id of edit.teamIds?.filter((each) => isNew(each, before.teamIds)) ?? []) {
    const member = await knownStaff(directory, circle, id, 'teamIds');
    if (isRefusal(member)) return member;
  }
  for (const id of edit.guestIds?.filter((each) => isNew(each, before.guestIds)) ?? []) {
    const guest = await knownPerson(directory, circle, id, 'guestIds');
    if (isRefusal(guest)) return guest;
  }
  return undefined;
}
