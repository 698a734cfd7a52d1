import type { Catalogue } from '../../src/contract/words/catalogue.ts';
import { tenantRoles } from '../../src/domain/rights.ts';
import { roles } from '../../src/domain/person.ts';

/** How a role is called: one of the product's in the reader's language, one of the department's as it was named. */
export function roleName({ role: names }: Pick<Catalogue, 'role'>, role: string, custom?: string): string {
  const known = [...tenantRoles, ...roles].find((each) => each === role);
  return known ? names[known] : (custom ?? role);
}
