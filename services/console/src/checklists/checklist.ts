import type { Unit } from '../api/units.ts';
import type { Catalogue } from '../language/catalogue.ts';

type Words = Catalogue['checklists'];

export interface ChecklistItem {
  readonly key: string;
  readonly title: string;
  readonly responsible: { readonly post: string; readonly as: string; readonly businessDuty?: string };
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly evidence?: string;
}

export interface Indicator {
  readonly key: string;
  readonly title: string;
  readonly weight: number;
  readonly target: number;
  readonly comparator: '>=' | '<=';
  readonly unit?: string;
  readonly source: { readonly kind: 'typed' | 'counted' };
}

export interface ChecklistContent {
  readonly title: string;
  readonly firstResponsible: string;
  readonly items: readonly ChecklistItem[];
  readonly indicators: readonly Indicator[];
}

export type Stage = keyof Catalogue['terms']['stages'];

export interface Checklist extends ChecklistContent {
  readonly id: string;
  readonly body: string;
  readonly unit: Unit;
  readonly year: number;
  readonly status: 'issued' | 'withdrawn';
  readonly softItems: readonly string[];
  readonly standing: readonly {
    readonly item: string;
    readonly state: 'open' | 'late' | 'done' | 'done-late';
    readonly dueOn: string;
    readonly isWithoutEvidence: boolean;
  }[];
  readonly done: readonly { readonly item: string; readonly on: string; readonly evidence: readonly string[] }[];
  readonly stages: readonly {
    readonly stage: Stage;
    readonly partyWorkOn: string;
    readonly businessOn: string;
    readonly isTogether: boolean;
  }[];
  readonly missingStages: readonly Stage[];
}

export interface Score {
  readonly points: number;
  readonly indicators: readonly {
    readonly indicator: Indicator;
    readonly actual?: number;
    readonly points: number;
    readonly reported?: { readonly value: number; readonly on: string };
    readonly counted?: {
      readonly of: number;
      readonly met: number;
      readonly things: readonly {
        readonly subject: string;
        readonly on: string;
        readonly of: number;
        readonly met: number;
      }[];
    };
  }[];
}

export type ItemState = keyof Words['statuses'];
