import type { BundleLine } from '#contracts';

/** What to ask for instead of one line of a bundle that could not be had. */
export interface LineChange {
  readonly line: number;
  readonly kind: string;
  readonly resource: string;
  readonly from: string;
  readonly to: string;
  readonly quantity?: number;
}

/** Port: who knows the calendars says how a bundle could be had after all. Where nobody does there is no advice. */
export interface BundleAdvice {
  smallestChange(bundle: {
    readonly id: string;
    readonly host: string;
    readonly lines: readonly BundleLine[];
  }): Promise<readonly LineChange[]>;
}

/** Injection token of a {@link BundleAdvice}. */
export const BUNDLE_ADVICE = Symbol('BundleAdvice');
