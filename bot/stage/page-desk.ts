import { pasted, searched } from './activities.ts';
import { ExtensionAnswer } from './bot-line.ts';
import { chatsOf } from './chats.ts';
import type { StageFound } from '../../src/contract/stage.ts';
import type { Call, Problem } from './page-calls.ts';
import { present } from './scene.ts';
import type { Present, Scene } from './scene.ts';

export const listPeople: Call<'GET /stage/api/people'> = async (scene) => {
  const everybody = await scene.everybody();
  return [...everybody.values()].map((person) => {
    const { id, name, email, role, locale, zone, external } = person;
    const unread = chatsOf(person, scene.store).reduce(
      (sum, chat) => sum + scene.store.unread(chat.id, id),
      0,
    );
    return { id, name, email, role, locale, zone, external, unread };
  });
};

export const readClock: Call<'GET /stage/api/clock'> = (scene) => scene.clock.view();

export const moveClock: Call<'POST /stage/api/clock'> = async (scene, body) => {
  if ('by' in body) await scene.clock.advance(body.by);
  else if (!(await scene.clock.toNextDue())) return { problem: 'nothingDue' };
  scene.live.tell('everybody', { changed: 'clock' });
  return scene.clock.view();
};

export const mintToken: Call<'POST /stage/api/token'> = async (scene, { person: id }) => {
  const person = (await scene.everybody()).get(id);
  return person ? { token: await scene.issuer.tabToken(person) } : { problem: 'unknownPerson' };
};

export const searchExtension: Call<'POST /stage/api/extension/query'> = async (scene, body) =>
  ask(scene, await present(scene, body.person, body.chat), ({ chat, person }) =>
    searched(scene.envelope(), chat, person, body.command, body.text),
  );

export const pasteLink: Call<'POST /stage/api/extension/link'> = async (scene, body) =>
  ask(scene, await present(scene, body.person, body.chat), ({ chat, person }) =>
    pasted(scene.envelope(), chat, person, body.url),
  );

async function ask(
  scene: Scene,
  here: Present | Problem,
  activity: (here: Present) => object,
): Promise<StageFound | Problem> {
  if ('problem' in here) return here;
  const { status, body } = await scene.line.bring(activity(here));
  if (status !== 200) return { problem: 'botFailed' };
  const { data } = ExtensionAnswer.safeParse(body ?? { composeExtension: { type: 'result' } });
  if (!data) return { problem: 'botFailed' };
  const { attachments = [], text = '' } = data.composeExtension;
  return { text, cards: attachments.map(({ preview, ...card }) => ({ card, preview: preview ?? null })) };
}
