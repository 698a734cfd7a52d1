import { refusalText } from '../src/contract/words/index.ts';
import { Id } from '../src/domain/person.ts';
import { may } from '../src/domain/policy.ts';
import { isRefusal, refuse } from '../src/domain/refusal.ts';
import { CalendarDate } from '../src/domain/time.ts';
import { subjectOf } from '../src/usecases/campaigns/find.ts';
import { readSummaries } from '../src/usecases/campaigns/summaries.ts';
import { workspaceIdsOf } from '../src/usecases/people/places.ts';
import { createTask } from '../src/usecases/tasks/create.ts';
import type { BotSettings } from './bot.ts';
import { type Choice, taskForm } from './cards/form-cards.ts';
import { requestWords } from './cards/texts/requests.ts';
import type { MessageForm } from './message-actions.ts';
import type { Known } from './sender.ts';

/** So many campaigns are offered, those that changed last first. */
const mostOffered = 100;

/** A task of mine out of a chat: of a message its words, with the link to it. */
export const addTaskForm: MessageForm = {
  title: ({ reader }) => requestWords[reader.locale].addTask,

  async open(settings, known, { text, link }) {
    const campaigns = await choices(settings, known);
    if (campaigns.length === 0) return refuse('notAllowed');
    const title = text.split('\n')[0]?.slice(0, 200) ?? '';
    const typed = { title, description: [text, link].filter((part) => part !== '').join('\n\n') };
    const form = { typed, once: settings.doors.clock.newId() };
    return taskForm(known.reader, settings.links, form, campaigns);
  },

  async send(settings, known, { typed, once }) {
    const { actor, reader } = known;
    const campaigns = await choices(settings, known);
    const again = (said: string) => taskForm(reader, settings.links, { typed, said, once }, campaigns);
    const { title = '', description = '' } = typed;
    const campaignId = Id.safeParse(typed['campaign']).data ?? '';
    const { campaign: label } = requestWords[reader.locale];
    const missing = campaignId === '' ? label : title.trim() === '' ? 'title' : undefined;
    if (missing !== undefined)
      return again(refusalText(reader.locale, refuse('incomplete', { facts: { field: missing } })));
    const due = CalendarDate.safeParse(typed['due']).data ?? null;
    const made = await createTask(settings.doors, actor, {
      campaignId,
      once,
      fields: {
        title: title.trim().slice(0, 200),
        description: description.trim().slice(0, 10_000),
        due,
        assigneeId: actor.personId,
      },
      source: 'chat',
    });
    if (isRefusal(made)) return again(refusalText(reader.locale, made));
    const chosen = campaigns.find(({ value }) => value === campaignId);
    return requestWords[reader.locale].taskAdded(made.document.title, chosen?.title ?? '');
  },
};

/** Campaigns in which they may add a task, those that changed last first. */
async function choices({ doors }: BotSettings, { actor }: Known): Promise<Choice[]> {
  const places = await workspaceIdsOf(doors, actor);
  const pages = await Promise.all(places.map((workspaceId) => readSummaries(doors, actor, workspaceId)));
  return pages
    .flatMap((page) => (isRefusal(page) ? [] : page))
    .filter((campaign) => campaign.status !== 'archived' && may(actor, 'task.create', subjectOf(campaign)))
    .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .slice(0, mostOffered)
    .map(({ id, code, name }) => ({ value: id, title: `${code} ${name}` }));
}
