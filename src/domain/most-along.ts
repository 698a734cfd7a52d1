/** So many tasks fit into the commit that moves their campaign, with what follows for its approval beside them. */
export const mostAlong = 25;
