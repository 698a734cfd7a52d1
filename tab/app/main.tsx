import { createClient } from '../../src/api/client.ts';
import { fetchWithProgress } from '../data/upload-progress.ts';
import { start } from './start.tsx';
import { connectTeams } from './teams.ts';
import { createTokens } from './token.ts';

const root = document.getElementById('root');
if (root) {
  void start(root, {
    connect: connectTeams,
    clientFor: (host) => {
      const tokens = createTokens(host.token);
      return createClient({
        base: '',
        token: tokens.current,
        forgetToken: tokens.forget,
        fetch: fetchWithProgress,
        // The shell writes the person's language here; before that it is Teams' own.
        locale: () => document.documentElement.lang || host.locale,
      });
    },
  });
}
