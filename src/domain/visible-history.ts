import type { Actor } from './actor.ts';
import type { Event, Happening } from './event.ts';
import { amountFields } from './money.ts';
import { type Subject, may } from './policy.ts';

/** The event as this reader may see it, without amounts or answers that are not theirs; undefined when nothing is left. */
export function visibleEvent(actor: Actor, event: Event, subject: Subject): Event | undefined {
  const { what } = event;
  const seesAmounts = may(actor, 'campaign.readBudget', subject);
  if (what.type === 'conflict.accepted' && what.clash.kind === 'budget' && !seesAmounts) return undefined;
  if (!isTopicOpen(actor, what, subject)) return undefined;
  if (!('changes' in what) || seesAmounts) return event;
  const changes = what.changes.filter((change) => !amountFields.has(change.field));
  return changes.length === 0 ? undefined : { ...event, what: { ...what, changes } };
}

function isTopicOpen(actor: Actor, what: Happening, subject: Subject): boolean {
  if (what.type.startsWith('approval.')) {
    const asked = 'approverIds' in what ? what.approverIds : 'personIds' in what ? what.personIds : [];
    return may(actor, 'approval.read', { ...subject, meantFor: asked });
  }
  if (what.type.startsWith('budgetLine.')) return may(actor, 'campaign.readBudget', subject);
  if (what.type.startsWith('expense.')) return may(actor, 'vendor.readPrice', subject);
  // Names of channels are for those who decide what follows.
  if (what.type.startsWith('channel.')) return may(actor, 'campaign.edit', subject);
  if (what.type.startsWith('grant.') || what.type.startsWith('access.'))
    return may(actor, 'campaign.edit', subject);
  if (what.type.startsWith('link.')) return may(actor, 'approval.read', subject);
  if (/^(task|series|plan)\./.test(what.type)) return may(actor, 'task.read', subject);
  if (what.type.startsWith('template.')) return may(actor, 'template.read', subject);
  if ('noun' in what) {
    if (what.noun === 'task' || what.noun === 'checklistLines') return may(actor, 'task.read', subject);
    if (what.noun === 'asset') return may(actor, 'asset.read', subject);
  }
  if (what.type.startsWith('asset.')) return may(actor, 'asset.read', subject);
  if (what.type.startsWith('results.')) return may(actor, 'result.read', subject);
  return true;
}
