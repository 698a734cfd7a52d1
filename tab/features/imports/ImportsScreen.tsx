import { useLocation } from 'wouter';
import { may } from '../../../src/domain/policy.ts';
import { useSession } from '../../data/session.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { importStartTexts } from '../../ui/texts/import-start.ts';
import { ImportPage } from './ImportPage.tsx';
import { StartPage } from './StartPage.tsx';

/** `/import`: choose a file; `/import/<importId>`: what was found in it, and taking it in. */
export default function ImportsScreen() {
  const text = useTexts(importStartTexts);
  const { actor, workspace } = useSession();
  const [path] = useLocation();
  const importId = path.split('/')[2];
  if (!may(actor, 'import.run', { workspaceId: workspace.id })) {
    return <Face {...text.notYours} tone="refused" />;
  }
  return importId ? <ImportPage importId={decodeURIComponent(importId)} /> : <StartPage />;
}
