import type { Catalogue } from '../language/catalogue.ts';

type Words = Catalogue['report-rounds'];
export type Language = 'zh-CN' | 'en';

export interface Named {
  readonly key: string;
  readonly words: string;
}

export interface RoundProblem {
  readonly key: string;
  readonly title: string;
  readonly measures?: string;
  readonly dueOn?: string;
}

export interface Block {
  readonly grades: readonly string[];
  readonly ballots: number;
  readonly share?: number;
}

export interface CountForm {
  readonly questions: readonly Named[];
  readonly scale: readonly Named[];
  readonly groups: readonly Named[];
  readonly base: keyof Words['choices']['base'];
}

export interface Round {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly status: keyof Words['statuses'];
  readonly next: keyof Words['choices']['next'];
  readonly form: CountForm;
  /** Said to the voters before. */
  readonly notice: Readonly<Record<Language, string>>;
  readonly lastProblems: readonly RoundProblem[];
  readonly lastList?: {
    readonly on: string;
    readonly outcomes: readonly {
      readonly key: string;
      readonly outcome: keyof Words['choices']['outcome'];
      readonly note?: string;
    }[];
  };
  readonly statement?: {
    readonly on: string;
    readonly post: string;
    readonly link?: string;
    readonly text?: string;
    readonly figures: readonly {
      readonly name: string;
      readonly title: Readonly<Record<Language, string>>;
      readonly count: number;
      readonly of?: number;
    }[];
  };
  readonly comments: readonly { readonly on: string; readonly by: string; readonly text?: string }[];
  readonly batches: readonly string[];
  readonly closedOn?: string;
  readonly result?: {
    readonly issued: number;
    readonly returned: number;
    readonly isWithheld: boolean;
    readonly questions: readonly {
      readonly question: string;
      readonly all: readonly Block[];
      readonly byGroup: readonly { readonly groups: readonly string[]; readonly blocks: readonly Block[] }[];
    }[];
  };
  readonly problems: readonly RoundProblem[];
}
