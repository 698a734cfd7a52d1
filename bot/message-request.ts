import { refusalText } from '../src/contract/words/index.ts';
import { workRequestWords } from '../src/contract/work-request-words.ts';
import { may } from '../src/domain/policy.ts';
import { isRefusal, refuse } from '../src/domain/refusal.ts';
import { scopes } from '../src/domain/scope.ts';
import { Priority } from '../src/domain/task.ts';
import { CalendarDate } from '../src/domain/time.ts';
import { MaterialLink, WorkBrief, WorkFunction, requestCode } from '../src/domain/work-request.ts';
import { askForWork } from '../src/usecases/intake/ask.ts';
import { workspaceIdsOf } from '../src/usecases/people/places.ts';
import type { BotSettings } from './bot.ts';
import { type Choice, type Typed, requestForm } from './cards/form-cards.ts';
import { requestWords } from './cards/texts/requests.ts';
import type { MessageForm } from './message-actions.ts';
import type { Known } from './sender.ts';

/** Asking for work out of a chat: the form names what is missing, and gives the number. */
export const askForWorkForm: MessageForm = {
  title: ({ reader }) => requestWords[reader.locale].dialog,

  async open(settings, known, { text, link }) {
    const workspaces = await choices(settings, known);
    if (workspaces.length === 0) return refuse('notAllowed');
    const title = text.split('\n')[0]?.slice(0, 160) ?? '';
    const typed = { title, notes: text, ...(MaterialLink.safeParse(link).success && { link }) };
    const form = { typed, once: settings.doors.clock.newId() };
    return requestForm(known.reader, settings.links, form, workspaces);
  },

  async send(settings, known, { typed, once }) {
    const workspaces = await choices(settings, known);
    const workspaceId =
      workspaces.find(({ value }) => value === typed['workspace'])?.value ?? workspaces[0]?.value;
    if (workspaceId === undefined) return refuse('notAllowed');
    const { locale } = known.reader;
    const again = (said: string) =>
      requestForm(known.reader, settings.links, { typed, said, once }, workspaces);
    const brief = WorkBrief.safeParse(briefOf(typed));
    if (!brief.success) return again(refusalText(locale, refuse('malformed', { at: 'link' })));
    const asked = await askForWork(settings.doors, known.actor, {
      workspaceId,
      once,
      brief: brief.data,
      source: 'chat',
    });
    if (isRefusal(asked)) return again(refusalText(locale, asked));
    const { number, function: of } = asked.document;
    return requestWords[locale].filed(requestCode(number), workRequestWords[locale].function[of]);
  },
};

function briefOf(typed: Typed) {
  const { title = '', vision = '', notes = '', link = '' } = typed;
  return {
    function: WorkFunction.safeParse(typed['function']).data ?? 'other',
    title,
    deadline: CalendarDate.safeParse(typed['deadline']).data ?? null,
    vision,
    materials: link.trim() === '' ? [] : [link.trim()],
    notes,
    contactIds: [],
    priority: Priority.safeParse(typed['priority']).data ?? 'medium',
    campaignId: null,
  };
}

/** The departments in which they may ask. */
async function choices({ doors }: BotSettings, { actor }: Known): Promise<Choice[]> {
  const ids = await workspaceIdsOf(doors, actor);
  const open = ids.filter((workspaceId) => may(actor, 'request.make', { workspaceId }));
  const partition = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const stored = await Promise.all(open.map((id) => doors.store.get(partition, 'workspace', id)));
  return stored.flatMap((each) => (each ? [{ value: each.document.id, title: each.document.name }] : []));
}
