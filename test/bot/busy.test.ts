import { afterEach, beforeEach, expect, describe, it } from 'vitest';
import { present, submitted } from '../usecases/approvals-desk.ts';
import {
  button,
  cardOf,
  type ChatDesk,
  clickOn,
  install,
  lastOf,
  openChatDesk,
  say,
  wordsOf,
} from './desk-in-chat.ts';

let desk: ChatDesk;
beforeEach(async () => {
  desk = await openChatDesk('zh-CN');
});
afterEach(() => desk.close());

/** The store answers nothing until it is let go. */
function storeOutage(): () => void {
  const { people, person } = desk.doors.directory;
  const silent = () => Promise.reject(Object.assign(new Error('no answer'), { name: 'StoreBusy' }));
  Object.assign(desk.doors.directory, { people: silent, person: silent });
  return () => void Object.assign(desk.doors.directory, { people, person });
}

describe('while the store does not answer', () => {
  it('a click is answered with a sentence, leaves the card alone, and works later', async () => {
    await install(desk, 'mei', 'lin');
    const request = await submitted(desk, { approverIds: ['mei'] });
    await desk.settle();
    const card = await lastOf(desk, 'mei');
    const letGo = storeOutage();
    const approve = button(cardOf(card), '同意');
    expect(await clickOn(desk, 'mei', card, approve)).toMatchObject({ kind: 'said', text: busyWords });
    expect(wordsOf(await lastOf(desk, 'mei'))).toBe(wordsOf(card));
    letGo();
    await clickOn(desk, 'mei', card, approve);
    expect(await present(desk, request).request()).toMatchObject({ status: 'approved' });
  });

  it('a typed message is answered with the same sentence', async () => {
    await install(desk, 'mei');
    storeOutage();
    await say(desk, 'mei', '我的任务');
    expect(wordsOf(await lastOf(desk, 'mei'))).toContain(busyWords);
  });
});

const busyWords = '服务繁忙，未作任何修改，请稍后再试。';
