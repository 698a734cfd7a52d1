import type { Template, TemplateVersion } from '../../src/domain/template.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';
import { someTemplate } from '../kit/template-bodies.ts';

const saved = ({ tenantId }: Partition, chance: Chance) => ({
  schema: 1 as const,
  tenantId,
  workspaceId: 'brand',
  version: 1 + chance.below(9),
  savedBy: 'owner',
  savedAt: chance.pick(['2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.001Z']),
  ...someTemplate({ name: chance.pick(['Spring sale', '春節禮盒 🎁', "O'Brien’s window"]) }),
});

/** What campaigns are made from. */
export const templateSamples = {
  template: (where: Partition, id: string, chance: Chance): Template => ({
    kind: 'template',
    id,
    ownerId: 'owner',
    ...saved(where, chance),
  }),
  templateVersion: (where: Partition, id: string, chance: Chance): TemplateVersion => ({
    kind: 'templateVersion',
    id,
    templateId: 'window',
    ...saved(where, chance),
  }),
};
