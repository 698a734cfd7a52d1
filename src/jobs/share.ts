/** How one instance shares its hands between tenants, and the work with other instances. */
export interface Share {
  /** Items in hand at the same time. */
  readonly abreast: number;
  /** The most instances that may run at the same time: each sends a tenant its part of what the platform allows. */
  readonly instances: number;
}

/** One instance, as `npm start` runs it. */
export const alone: Share = { abreast: 16, instances: 1 };
