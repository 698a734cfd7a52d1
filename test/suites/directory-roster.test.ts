import { scopes } from '../../src/domain/scope.ts';
import { rosterDirectory } from '../../src/directory/roster.ts';
import { openTestStore } from '../kit/store.ts';
import { directorySuite } from './directory-suite.ts';

directorySuite('the roster in the store', async () => {
  const store = openTestStore();
  return {
    directory: rosterDirectory(store),
    async know(person) {
      const partition = { tenantId: person.tenantId, scope: scopes.tenant() };
      await store.commit(partition, { put: [{ document: person, ifVersion: 'any' }] });
    },
    close: () => store.close(),
  };
});
