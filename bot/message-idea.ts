import { refusalText } from '../src/contract/words/index.ts';
import { tagsIn } from '../src/domain/idea.ts';
import { isRefusal, refuse } from '../src/domain/refusal.ts';
import { MaterialLink } from '../src/domain/work-request.ts';
import { addIdea } from '../src/usecases/ideas/save.ts';
import { ideaForm } from './cards/form-cards.ts';
import { piece } from './cards/plain.ts';
import { cardWords } from './cards/texts/index.ts';
import { planningWords } from './cards/texts/planning.ts';
import { departmentOf, departmentsFor } from './departments-for.ts';
import type { MessageForm } from './message-actions.ts';

/** An idea, or a reference for others to find, out of a chat: the words of a message, and the page that it shares. */
export const keepIdeaForm: MessageForm = {
  title: ({ reader }) => planningWords[reader.locale].keepIdea,

  async open(settings, known, { text, link, page }) {
    const departments = await departmentsFor(settings, known, 'idea.add');
    if (departments.length === 0) return refuse('notAllowed');
    const title = text.split('\n')[0]?.slice(0, 120) ?? '';
    const refersTo = [page, link].find((each) => MaterialLink.safeParse(each).success);
    const typed = { title, text, ...(refersTo !== undefined && { link: refersTo }) };
    const form = { typed, once: settings.doors.clock.newId() };
    return ideaForm(known.reader, form, departments);
  },

  async send(settings, known, { typed, once }) {
    const departments = await departmentsFor(settings, known, 'idea.add');
    const workspaceId = departmentOf(departments, typed);
    if (workspaceId === undefined) return refuse('notAllowed');
    const { locale } = known.reader;
    const { idea, ideaKept } = planningWords[locale];
    const again = (said: string) => ideaForm(known.reader, { typed, said, once }, departments);
    const { title = '', text = '', tags = '' } = typed;
    const link = MaterialLink.nullable().safeParse((typed['link'] ?? '').trim() || null);
    if (title.trim() === '')
      return again(refusalText(locale, refuse('incomplete', { facts: { field: idea.title } })));
    if (!link.success) return again(refusalText(locale, refuse('malformed', { at: 'link' })));
    const content = {
      title: title.trim().slice(0, 120),
      text: text.trim().slice(0, 4_000),
      tags: tagsIn(tags),
      link: link.data,
    };
    const kept = await addIdea(settings.doors, known.actor, { workspaceId, once, content, source: 'chat' });
    if (isRefusal(kept)) return again(refusalText(locale, kept));
    return ideaKept(cardWords(locale).quote(piece(kept.document.title, 120)));
  },
};
