import { Hono } from 'hono';
import type { z } from 'zod';
import { readBody } from '../read-body.ts';
import { bodies, statusOf } from './page-calls.ts';
import type { CallName, Problem } from './page-calls.ts';
import { actOnCard, installFor, listChats, openChat, reactToMessage, writeMessage } from './page-chats.ts';
import { installInTeam, removeMessage } from './page-channel.ts';
import { listPeople, mintToken, moveClock, pasteLink, readClock, searchExtension } from './page-desk.ts';
import { openAction, submitAction } from './page-actions.ts';
import type { Scene } from './scene.ts';

type Answering = (scene: Scene, request: Request) => Promise<Response>;

const calls: Record<CallName, Answering> = {
  'GET /stage/api/people': asked(listPeople),
  'GET /stage/api/clock': asked(readClock),
  'POST /stage/api/clock': told(bodies.clock, moveClock),
  'POST /stage/api/token': told(bodies.person, mintToken),
  'POST /stage/api/install': told(bodies.person, installFor),
  'POST /stage/api/chats': told(bodies.person, listChats),
  'POST /stage/api/chats/open': told(bodies.chat, openChat),
  'POST /stage/api/chats/write': told(bodies.write, writeMessage),
  'POST /stage/api/chats/remove': told(bodies.message, removeMessage),
  'POST /stage/api/team': told(bodies.team, installInTeam),
  'POST /stage/api/chats/act': told(bodies.act, actOnCard),
  'POST /stage/api/chats/react': told(bodies.react, reactToMessage),
  'POST /stage/api/extension/query': told(bodies.query, searchExtension),
  'POST /stage/api/extension/open': told(bodies.opening, openAction),
  'POST /stage/api/extension/submit': told(bodies.submission, submitAction),
  'POST /stage/api/extension/link': told(bodies.link, pasteLink),
};

/** The calls of the stage page, below `/stage/api`. */
export function pageRoutes(scene: Scene): Hono {
  const routes = new Hono();
  for (const [name, answering] of Object.entries(calls)) {
    const [method = '', path = ''] = name.split(' /stage/api');
    routes.on(method, path, (context) => answering(scene, context.req.raw));
  }
  routes.get('/live', async (context) => {
    const person = (await scene.everybody()).get(context.req.query('person') ?? '');
    return person ? scene.live.stream(person.id) : answered({ problem: 'unknownPerson' });
  });
  routes.all('*', () => answered({ problem: 'unknownRoute' }));
  return routes;
}

function asked(call: (scene: Scene, body: undefined) => Promise<object>): Answering {
  return async (scene) => answered(await call(scene, undefined));
}

const largestBody = 64 * 1024;

function told<Body>(type: z.ZodType<Body>, call: (scene: Scene, body: Body) => Promise<object>): Answering {
  return async (scene, request) => {
    // Another site's form cannot send this type without asking first.
    const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
    const body = isJson && (await readBody(request, largestBody));
    const parsed = type.safeParse(typeof body === 'object' ? body.json : undefined);
    return answered(parsed.success ? await call(scene, parsed.data) : { problem: 'malformed' });
  };
}

function answered(answer: object | Problem): Response {
  return Response.json(answer, { status: 'problem' in answer ? statusOf[answer.problem] : 200 });
}
