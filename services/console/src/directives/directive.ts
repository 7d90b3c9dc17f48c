import type { Unit } from '../api/units.ts';
import type { Catalogue } from '../language/catalogue.ts';

export interface DirectiveStep {
  readonly kind: keyof Catalogue['directives']['steps'];
  readonly at: string;
  readonly text?: string;
  readonly reason?: string;
  readonly to?: string;
  readonly dueAt?: string;
}

export interface DirectiveItem {
  readonly item: string;
  readonly dueAt?: string;
  readonly isMet: boolean;
  readonly isOverdue: boolean;
  readonly returns: number;
  readonly delayAsked?: { readonly to: string; readonly reason?: string };
  readonly steps: readonly DirectiveStep[];
}

export interface DirectiveSide {
  readonly body: string;
  readonly unit: Unit;
  readonly state: 'sent' | 'delivered' | 'acknowledged' | 'under-way' | 'done' | 'accepted';
  readonly isOverdue: boolean;
  readonly colour?: string;
  readonly acknowledgedAt?: string;
  readonly doneAt?: string;
  /** Not in lists. */
  readonly items?: readonly DirectiveItem[];
}

export interface Directive {
  readonly id: string;
  readonly status: 'open' | 'closed';
  readonly title: string;
  readonly from: string;
  readonly wants: 'nothing' | 'acknowledgement' | 'completion';
  readonly owed: readonly { readonly item: string; readonly dueAt: string }[];
  readonly rhythm?: { readonly every: string };
  readonly lead?: string;
  readonly tally: {
    readonly total: number;
    readonly done: number;
    readonly underWay: number;
    readonly overdue: number;
  };
  readonly bodies: readonly DirectiveSide[];
}

/** The directive as a whole, beside its single reports. */
export const wholeItem = 'whole';

/** Until when all of it is to be done; absent where only reports are owed, or nothing by a date. */
export const dueOf = ({ owed }: Directive): string | undefined =>
  owed.find(({ item }) => item === wholeItem)?.dueAt ?? owed.at(-1)?.dueAt;

export const sideOf = ({ bodies }: Directive, body: string): DirectiveSide | undefined =>
  bodies.find((side) => side.body === body);
