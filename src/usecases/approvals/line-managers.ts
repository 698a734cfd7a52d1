import type { RoutePerson } from '../../domain/route-people.ts';
import type { Directory, DirectoryReader } from '../../ports.ts';

/** So many are looked up for one request; the directory is asked in the requester's name. */
const most = 30;

/** The same people, with the managers of some as the organisation's directory knows them; where it does not, without. */
export async function withManagers(
  directory: Pick<Directory, 'manager'>,
  reader: DirectoryReader,
  people: readonly RoutePerson[],
  personIds: readonly string[],
): Promise<RoutePerson[]> {
  const wanted = [...new Set(personIds)].slice(0, most);
  const found = await Promise.all(
    wanted.map(async (id) => [id, (await directory.manager(reader, id))?.personId] as const),
  );
  const managers = new Map(found);
  return people.map((person) => ({ ...person, managerId: managers.get(person.id) ?? person.managerId }));
}
