import type { StageDialog } from '../../src/contract/stage.ts';
import { filledIn, opened } from './activities.ts';
import { ActionAnswer } from './bot-line.ts';
import type { Call, Problem } from './page-calls.ts';
import { present, type Scene } from './scene.ts';

/** Opens an action of the message extension; of a message its text goes along, as Teams writes it. */
export const openAction: Call<'POST /stage/api/extension/open'> = async (scene, body) => {
  const here = await present(scene, body.person, body.chat);
  if ('problem' in here) return here;
  const { chat, person } = here;
  const row = body.message === undefined ? undefined : scene.store.message(chat.id, body.message);
  if (body.message !== undefined && !row) return { problem: 'unknownMessage' };
  const message = row && {
    id: row.id,
    text: marked(row.text === '' ? row.summary : row.text),
    link: `https://teams.microsoft.com/l/message/${encodeURIComponent(chat.id)}/${encodeURIComponent(row.id)}`,
  };
  return shown(scene, opened(scene.envelope(), chat, person, body.command, message));
};

export const submitAction: Call<'POST /stage/api/extension/submit'> = async (scene, body) => {
  const here = await present(scene, body.person, body.chat);
  if ('problem' in here) return here;
  const { chat, person } = here;
  return shown(scene, filledIn(scene.envelope(), chat, person, body.command, body.data));
};

async function shown(scene: Scene, activity: object): Promise<StageDialog | Problem> {
  const { status, body } = await scene.line.bring(activity);
  const { data } = ActionAnswer.safeParse(body);
  if (status !== 200 || !data) return { problem: 'botFailed' };
  const { task } = data;
  if (task.type === 'message') return { kind: 'said', text: task.value };
  return { kind: 'form', title: task.value.title, card: task.value.card };
}

/** Teams hands a message over as markup. */
function marked(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${safe.replaceAll('\n', '<br>')}</p>`;
}
