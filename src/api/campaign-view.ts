import type { z } from 'zod';
import type { CampaignView, SummaryView } from '../contract/views.ts';
import type { Actor } from '../domain/actor.ts';
import { submitFault } from '../domain/approval-submit.ts';
import type { Campaign } from '../domain/campaign.ts';
import { statusMoves } from '../domain/campaign-status.ts';
import { may } from '../domain/policy.ts';
import type { Summary } from '../domain/summary.ts';
import type { Stored } from '../ports.ts';
import { subjectOf } from '../usecases/campaigns/find.ts';

/** A campaign as this reader sees it: without what they may not see, with what they can do now. */
export function campaignView(
  actor: Actor,
  { document, version }: Stored<Campaign>,
): z.infer<typeof CampaignView> {
  const {
    kind: _kind,
    schema: _schema,
    tenantId: _tenantId,
    importKey: _importKey,
    budget,
    template,
    ideaId,
    programmeId,
    ...open
  } = document;
  const subject = subjectOf(document);
  const readBudget = may(actor, 'campaign.readBudget', subject);
  const archived = document.status === 'archived';
  return {
    ...open,
    ...(readBudget ? { budget } : {}),
    ...(template && may(actor, 'template.read', subject) ? { template } : {}),
    ...(ideaId !== undefined && may(actor, 'idea.read', subject) ? { ideaId } : {}),
    ...(programmeId && may(actor, 'programme.read', subject) ? { programmeId } : {}),
    version,
    can: {
      edit: !archived && may(actor, 'campaign.edit', subject),
      submit: isSubmittable(document) && may(actor, 'approval.submit', subject),
      submitPart: !archived && may(actor, 'approval.submit', subject),
      readBudget,
      addTask: !archived && may(actor, 'task.create', subject),
      addFile: !archived && may(actor, 'asset.add', subject),
      delete: may(actor, 'campaign.delete', subjectOf(document, { madeBy: document.createdBy })),
      statuses: may(actor, 'campaign.changeStatus', subject) ? statusMoves(document) : [],
    },
  };
}

/** Missing fields do not count: the screen offers to submit, and the answer names what is missing. */
function isSubmittable(campaign: Campaign): boolean {
  const fault = submitFault(campaign);
  return fault === undefined || fault.refused === 'incomplete';
}

/** A card of the board, for somebody who may see amounts or not. */
export function summaryView(summary: Summary, readBudget: boolean): z.infer<typeof SummaryView> {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, workspaceId: _workspaceId, ...rest } = summary;
  const {
    startKey: _startKey,
    guestIds: _guestIds,
    load: _load,
    audience: _audience,
    programmeId: _programmeId,
    madeFrom: _madeFrom,
    budget,
    ...stored
  } = rest;
  // A list by columns has null for what is absent in some rows: what nobody said is told as empty.
  const open = { ...stored, regions: stored.regions ?? [], segments: stored.segments ?? [] };
  const shown = {
    ...open,
    venue: stored.venue ?? '',
    audienceSize: stored.audienceSize ?? null,
    milestone: stored.milestone ?? null,
    squeeze: stored.squeeze ?? null,
  };
  return readBudget ? { ...shown, budget } : shown;
}

/** The same for many: whether this reader sees amounts is a question of the workspace, not of each campaign. */
export function summaryViews(actor: Actor, summaries: readonly Summary[]): z.infer<typeof SummaryView>[] {
  return summaries.map((summary) =>
    summaryView(summary, may(actor, 'campaign.readBudget', subjectOf(summary))),
  );
}
