import { cameIntoTeam, installedInTeam } from './activities.ts';
import { channel, chatView, messageView } from './chats.ts';
import type { Call } from './page-calls.ts';
import { present } from './scene.ts';
import type { Scene } from './scene.ts';

/** Somebody takes a message out of a channel. The bot is not told; it finds out when it wants to edit or answer it. */
export const removeMessage: Call<'POST /stage/api/chats/remove'> = async (scene, body) => {
  const here = await present(scene, body.person, body.chat);
  if ('problem' in here) return here;
  const { chat, person, everybody } = here;
  const row = scene.store.message(chat.id, body.message);
  if (!row || row.removed || chat.kind !== 'channel') return { problem: 'unknownMessage' };
  scene.store.remove(chat.id, row.id, scene.now());
  scene.changed(chat, false);
  return scene.store.latest(chat.id).map((each) => messageView(each, person, everybody, scene.store));
};

/** Puts the bot into the team or takes it out; while it is out it may not post there. */
export const installInTeam: Call<'POST /stage/api/team'> = async (scene, { person: id, installed }) => {
  const everybody = await scene.everybody();
  const person = everybody.get(id);
  if (!person) return { problem: 'unknownPerson' };
  if (installed) scene.store.setInstalled(channel, true);
  const activity = installedInTeam(scene.envelope(), channel, person, installed);
  const { status } = await scene.line.bring(activity);
  if (!installed) scene.store.setInstalled(channel, false);
  return status < 300 ? chatView(channel, person, everybody, scene.store) : { problem: 'botFailed' };
};

/** The sample department's team has the app from the beginning: the bot learns of its channel, once. */
export async function enterTeam(scene: Scene): Promise<void> {
  const [person] = (await scene.everybody()).values();
  if (!person || scene.store.chat(channel.id)) return;
  const { status } = await scene.line.bring(cameIntoTeam(scene.envelope(), channel, person));
  if (status < 300) scene.store.putChat(channel);
}
