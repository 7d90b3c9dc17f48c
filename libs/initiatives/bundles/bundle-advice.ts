import { Type } from 'typebox';
import { type BundleLine, Id, Instant, type ViewOf } from '#contracts';

/** What to ask for instead of one line of a bundle that could not be had. */
export const LineChange = Type.Object(
  {
    line: Type.Integer({ minimum: 1 }),
    kind: Type.String(),
    resource: Id,
    from: Instant,
    to: Instant,
    quantity: Type.Optional(Type.Integer()),
  },
  { $id: 'LineChange' },
);
export type LineChange = ViewOf<typeof LineChange>;

/** What is known of one line at its place and time. */
export interface LinePreview {
  readonly isFree?: boolean;
  readonly awaits?: 'approval' | 'clearance';
  readonly instead?: LineChange;
}

interface AdvisedLines {
  readonly id: string;
  readonly host: string;
  readonly lines: readonly BundleLine[];
}

/** Port: who knows the calendars says how a bundle could be had after all. Where nobody does there is no advice. */
export interface BundleAdvice {
  smallestChange(bundle: AdvisedLines): Promise<readonly LineChange[]>;
  /** Each line by itself, in their order, beside those before it. What the reservations of the lines hold stands in the way of none. */
  preview(bundle: AdvisedLines): Promise<readonly LinePreview[]>;
}

/** Injection token of a {@link BundleAdvice}. */
export const BUNDLE_ADVICE = Symbol('BundleAdvice');
