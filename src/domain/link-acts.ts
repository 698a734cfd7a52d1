/** What can be done with a link: look, fetch a file, name a point, say that nothing has to change. */
export const linkActs = ['opened', 'fetched', 'named', 'nothing'] as const;
export type LinkAct = (typeof linkActs)[number];
