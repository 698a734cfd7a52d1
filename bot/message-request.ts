import { refusalText } from '../src/contract/words/index.ts';
import { workRequestWords } from '../src/contract/work-request-words.ts';
import { isRefusal, refuse } from '../src/domain/refusal.ts';
import { Priority } from '../src/domain/task.ts';
import { CalendarDate } from '../src/domain/time.ts';
import { MaterialLink, WorkBrief, WorkFunction, requestCode } from '../src/domain/work-request.ts';
import { askForWork } from '../src/usecases/intake/ask.ts';
import { type Typed, requestForm } from './cards/form-cards.ts';
import { requestWords } from './cards/texts/requests.ts';
import { departmentOf, departmentsFor } from './departments-for.ts';
import type { MessageForm } from './message-actions.ts';

/** Asking for work out of a chat: the form names what is missing, and gives the number. */
export const askForWorkForm: MessageForm = {
  title: ({ reader }) => requestWords[reader.locale].dialog,

  async open(settings, known, { text, link }) {
    const workspaces = await departmentsFor(settings, known, 'request.make');
    if (workspaces.length === 0) return refuse('notAllowed');
    const title = text.split('\n')[0]?.slice(0, 160) ?? '';
    const typed = { title, notes: text, ...(MaterialLink.safeParse(link).success && { link }) };
    const form = { typed, once: settings.doors.clock.newId() };
    return requestForm(known.reader, settings.links, form, workspaces);
  },

  async send(settings, known, { typed, once }) {
    const workspaces = await departmentsFor(settings, known, 'request.make');
    const workspaceId = departmentOf(workspaces, typed);
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
