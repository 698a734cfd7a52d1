import type {
  TemplateLineView,
  TemplatePlanView,
  TemplateView,
  templateEndpoints,
} from '../contract/template-endpoints.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { Template } from '../domain/template.ts';
import { templateContentOf } from '../domain/template.ts';
import { type KnownTemplate, findTemplate, listTemplates } from '../usecases/templates/find.ts';
import { templateFromCampaign } from '../usecases/templates/from-campaign.ts';
import { type TemplatePlan, planTemplate } from '../usecases/templates/plan.ts';
import { createTemplate, editTemplate } from '../usecases/templates/save.ts';
import { campaignsMade } from '../usecases/templates/made.ts';
import { templateVersions } from '../usecases/templates/versions.ts';
import { deleteTemplate } from '../usecases/trash/delete-template.ts';
import type { Routes } from './routes.ts';
import { specialDayView } from './special-day-view.ts';

/** What campaigns are made from, over HTTP. */
export const templateRoutes: Routes<keyof typeof templateEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/templates'({ doors, actor, params }) {
    const listed = await listTemplates(doors, actor, params.workspaceId);
    return isRefusal(listed) ? listed : listed.map(lineView);
  },

  async 'POST /api/workspaces/:workspaceId/templates'({ doors, actor, params, body }) {
    return savedView(await createTemplate(doors, actor, { ...params, ...body }));
  },

  async 'GET /api/workspaces/:workspaceId/templates/:templateId'({ doors, actor, params, query }) {
    const found = await findTemplate(doors, actor, { ...params, version: versionIn(query) });
    return isRefusal(found) ? found : templateView(found);
  },

  async 'PATCH /api/workspaces/:workspaceId/templates/:templateId'({ doors, actor, params, body }) {
    return savedView(await editTemplate(doors, actor, { ...params, ...body }));
  },

  async 'DELETE /api/workspaces/:workspaceId/templates/:templateId'({ doors, actor, params }) {
    const deleted = await deleteTemplate(doors, actor, params);
    return isRefusal(deleted) ? deleted : undefined;
  },

  async 'GET /api/workspaces/:workspaceId/templates/:templateId/campaigns'({ doors, actor, params }) {
    const made = await campaignsMade(doors, actor, params);
    return isRefusal(made) ? made : [...made];
  },

  async 'GET /api/workspaces/:workspaceId/templates/:templateId/versions'({ doors, actor, params }) {
    const versions = await templateVersions(doors, actor, params);
    return isRefusal(versions) ? versions : versions.map(templateView);
  },

  async 'GET /api/workspaces/:workspaceId/templates/:templateId/plan'({ doors, actor, params, query }) {
    const { launch, start, end } = query;
    const plan = await planTemplate(doors, actor, {
      ...params,
      launch,
      start,
      end,
      version: versionIn(query),
    });
    return isRefusal(plan) ? plan : planView(plan);
  },

  async 'GET /api/campaigns/:campaignId/template'({ doors, actor, params: { campaignId } }) {
    return templateFromCampaign(doors, actor, campaignId);
  },
};

const versionIn = ({ version }: { readonly version?: string | undefined }): number | undefined =>
  version === undefined ? undefined : Number(version);

function lineView(template: KnownTemplate): TemplateLineView {
  const { content, ...view } = templateView(template);
  const { name, description, type, industry, occasion, tasks } = content;
  return { ...view, name, description, type, industry, occasion, tasks: tasks.length };
}

function templateView({ id, version, content, own }: KnownTemplate): TemplateView {
  const { ownerId = null, savedBy: savedById = null, savedAt = null } = own ?? {};
  return { id, version, ownerId, savedById, savedAt, content };
}

function savedView(saved: Template | Refusal): TemplateView | Refusal {
  if (isRefusal(saved)) return saved;
  return templateView({ ...saved, content: templateContentOf(saved), own: saved });
}

function planView({ template, frame, tasks, week, days, country }: TemplatePlan): TemplatePlanView {
  return {
    template: templateView(template),
    flight: frame.flight,
    tasks: [...tasks],
    week: [...week],
    days: days.map(specialDayView),
    country: country ?? null,
  };
}
