import type { Kind } from './documents.ts';
import { inRoute, named, type Personal } from './personal-place.ts';

/** Where people are named in campaigns and in what belongs to them. */
export const personalOfCampaigns = {
  campaign: {
    group: 'campaigns',
    title: ['code', 'name'],
    places: [named('', ['ownerId', 'teamIds', 'guestIds', 'createdBy'], { facts: ['createdAt'] })],
  },
  summary: {
    group: 'campaigns',
    title: ['code', 'name'],
    places: [named('', ['ownerId', 'teamIds', 'guestIds']), named('load[]', ['personId'])],
  },
  task: {
    group: 'tasks',
    title: ['title'],
    places: [
      named('', ['assigneeId', 'createdBy'], { facts: ['status', 'due', 'createdAt'] }),
      named('raci[]', ['personId'], { facts: ['part'] }),
      named('remarks[]', ['byId', 'mentionIds'], { words: ['text'], facts: ['at'] }),
    ],
  },
  series: {
    group: 'tasks',
    title: ['title'],
    places: [named('', ['assigneeId', 'createdBy'], { facts: ['rule', 'createdAt'] })],
  },
  campaignLines: {
    group: 'tasks',
    places: [named('lines[]', ['personIds', 'meantFor'], { facts: ['title', 'end'] })],
  },
  seriesLine: { group: 'tasks', title: ['title'], places: [named('', ['assigneeId'])] },
  approval: {
    group: 'approvals',
    title: ['submittedAt', 'status'],
    places: [
      named('', ['requesterId'], { words: ['note'] }),
      named('', ['observerIds', 'terminalOwnerId']),
      named('stages[]', ['approverIds', 'weights', 'primaryId', 'vetoIds', 'reviewerIds', 'overseerIds'], {
        facts: ['name', 'outcome'],
      }),
      named('stages[].decisions[]', ['personId'], {
        words: ['comment'],
        facts: ['verb', 'at', 'revision', 'onBehalfOf'],
      }),
      named('stages[].decisions[]', ['onBehalfOf', 'chain'], { facts: ['verb', 'at'] }),
      named('stages[].standIns[]', ['personId', 'forId', 'chain'], { facts: ['by'] }),
      named('stages[].ladder[]', ['personIds'], { facts: ['act'] }),
      named('stages[].urged[]', ['personId'], { facts: ['count', 'lastAt'] }),
      named('points[]', ['byId'], { words: ['text'], facts: ['at'] }),
      named('points[].link', ['madeBy'], { words: ['forName'] }),
      named('points[].settled', ['byId'], { words: ['words'], facts: ['how', 'at'] }),
      named('ruling', ['byId'], { words: ['reason'], facts: ['verb', 'at'] }),
      named('reopenAsked[]', ['personId'], { facts: ['at'] }),
    ],
  },
  approvalCourse: {
    group: 'approvals',
    places: [
      named('answers[]', ['personId'], { words: ['reasons'], facts: ['stageName', 'verb', 'askedAt', 'at'] }),
      named('lapses[]', ['personIds'], { facts: ['stageName', 'askedAt', 'at'] }),
    ],
  },
  route: {
    group: 'approvals',
    title: ['name', 'version'],
    places: [named('', ['savedBy']), ...inRoute('')],
  },
  retrospective: {
    group: 'campaigns',
    places: [
      named('points[]', ['ownerId'], { facts: ['action', 'due'] }),
      named('published', ['byId'], { facts: ['at'] }),
    ],
  },
  pastCampaign: {
    group: 'campaigns',
    title: ['code', 'name'],
    places: [
      named('', ['ownerId', 'teamIds', 'guestIds']),
      named('actions[]', ['ownerId'], { facts: ['title'] }),
    ],
  },
  asset: {
    group: 'files',
    title: ['name'],
    places: [named('', ['uploadedBy'], { facts: ['bytes', 'uploadedAt'] })],
  },
  event: {
    group: 'history',
    title: ['what.type', 'at'],
    places: [
      named('', ['actorId'], {
        words: ['what.comment', 'what.words', 'what.text', 'what.reason', 'what.forName'],
        facts: ['campaignId'],
        gone: ['from'],
      }),
      named('what', ['personId', 'personIds', 'approverIds', 'onBehalfOf', 'fromId', 'toId', 'confirmedBy']),
      named('what.changes[]', ['from', 'to'], { facts: ['field'] }),
    ],
  },
  template: {
    group: 'campaigns',
    title: ['name', 'version'],
    places: [named('', ['ownerId']), named('', ['savedBy'], { facts: ['savedAt'] })],
  },
  templateVersion: {
    group: 'campaigns',
    title: ['name', 'version'],
    places: [named('', ['savedBy'], { facts: ['savedAt'] })],
  },
} as const satisfies Partial<Record<Kind, Personal>>;
