import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateView } from '../../../src/contract/template-endpoints.ts';
import { may } from '../../../src/domain/policy.ts';
import type { TemplateContent } from '../../../src/domain/template.ts';
import { useClient } from '../../data/client.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

/** Whether the reader may change what campaigns of the department are made from. */
export function useMayEdit(): boolean {
  const { actor, workspace } = useSession();
  return may(actor, 'template.edit', { workspaceId: workspace.id });
}

export function useTemplateList() {
  const { workspace } = useSession();
  return useRead('GET /api/workspaces/:workspaceId/templates', { params: { workspaceId: workspace.id } });
}

/** A template, in the version that is wanted. */
export function useTemplate(templateId: string, version: string | null = null) {
  const { workspace } = useSession();
  return useRead('GET /api/workspaces/:workspaceId/templates/:templateId', {
    params: { workspaceId: workspace.id, templateId },
    query: version === null ? {} : { version },
  });
}

/** Saves a template: as its next version when it is there already, else as a new one. */
export function useSaving(stored: TemplateView | undefined) {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  /** One intention, one key. */
  const [once] = useState(() => crypto.randomUUID());
  return async (content: TemplateContent, ownerId: string | undefined): Promise<TemplateView> => {
    const params = { workspaceId: workspace.id };
    const saved = stored
      ? await client.call('PATCH /api/workspaces/:workspaceId/templates/:templateId', {
          params: { ...params, templateId: stored.id },
          body: { basedOn: stored.version, content, ownerId },
        })
      : await client.call('POST /api/workspaces/:workspaceId/templates', { params, body: { once, content } });
    await queries.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        typeof name === 'string' && name.startsWith('GET /api/workspaces/:workspaceId/templates'),
    });
    return saved;
  };
}
