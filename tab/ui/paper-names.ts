/** Pages that are open to everybody, outside Teams too: `/privacy` and `/terms`. */
export const papers = ['privacy', 'terms'] as const;
export type PaperName = (typeof papers)[number];
