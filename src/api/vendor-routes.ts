import type { vendorEndpoints } from '../contract/vendor-endpoints.ts';
import { may } from '../domain/policy.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readVendorExpenses, readVendors } from '../usecases/vendors/read.ts';
import { saveVendor } from '../usecases/vendors/save.ts';
import type { Routes } from './routes.ts';

/** With whom a department works, over HTTP. */
export const vendorRoutes: Routes<keyof typeof vendorEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/vendors'({ doors, actor, params: { workspaceId } }) {
    const vendors = await readVendors(doors, actor, workspaceId);
    if (isRefusal(vendors)) return vendors;
    const shown = vendors.map((vendor) => ({
      ...vendor,
      otherNames: [...vendor.otherNames],
      sums: [...vendor.sums],
    }));
    return { vendors: shown, can: { edit: may(actor, 'vendor.edit', { workspaceId }) } };
  },

  async 'GET /api/workspaces/:workspaceId/vendors/:vendorId/expenses'({ doors, actor, params }) {
    const found = await readVendorExpenses(doors, actor, params);
    if (isRefusal(found)) return found;
    return {
      total: found.total,
      expenses: found.rows.map(({ expense, campaign: { code, name } }) => {
        const { kind: _kind, schema: _schema, tenantId: _tenant, workspaceId: _place, ...shown } = expense;
        return { ...shown, campaign: { code, name } };
      }),
    };
  },

  async 'PATCH /api/workspaces/:workspaceId/vendors/:vendorId'({ doors, actor, params, body }) {
    return saveVendor(doors, actor, { ...params, ...body });
  },
};
