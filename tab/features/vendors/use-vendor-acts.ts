import { useQueryClient } from '@tanstack/react-query';
import type { VendorContent } from '../../../src/domain/vendor-register.ts';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { vendorTexts } from '../../ui/texts/vendors.ts';

export interface VendorActs {
  /** True when it is kept. */
  readonly edit: (
    vendor: { readonly id: string; readonly version: string | null },
    edit: Partial<VendorContent>,
  ) => Promise<boolean>;
}

/** What can be said of vendors; what shows them is read again afterwards. */
export function useVendorActs(): VendorActs {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(vendorTexts);
  const { workspace } = useSession();
  return {
    edit: async ({ id: vendorId, version: ifVersion }, edit) => {
      try {
        await client.call('PATCH /api/workspaces/:workspaceId/vendors/:vendorId', {
          params: { workspaceId: workspace.id, vendorId },
          body: { ifVersion, edit },
        });
        tell.done(text.saved);
        return true;
      } catch (error) {
        tell.failed(text.failed, error);
        return false;
      } finally {
        await queries.invalidateQueries({
          predicate: ({ queryKey: [name] }) => typeof name === 'string' && name.includes('/vendors'),
        });
      }
    },
  };
}
