import type { CreditBasis, PublicEvent, RuleUsed } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type CreditEvent = PublicEvent<'credit.attended' | 'credit.awarded' | 'credit.revoked'>;

export interface Attendance {
  readonly id: string;
  readonly body: string;
  readonly initiative: string;
  readonly title?: string;
  readonly from: string;
  readonly to: string;
  readonly awarded?: { readonly credits: number; readonly basis: CreditBasis; readonly rule?: RuleUsed };
  readonly revokedAt?: string;
}

/** Stream `credit/<id>`: one person's courses of one year. */
export interface CreditAccount {
  readonly id: string;
  readonly holder: string;
  readonly year: number;
  /** As whose member they came last. */
  readonly body: string;
  readonly attendances: readonly Attendance[];
}
export interface CreditState {
  readonly current?: CreditAccount;
}

/** What an attendance is worth, and by what. */
export interface Worth {
  readonly credits: number;
  readonly basis: CreditBasis;
  readonly rule?: RuleUsed;
}

export type CreditCommand =
  | {
      readonly type: 'record-attendance';
      readonly id: string;
      readonly holder: string;
      readonly year: number;
      readonly attendance: Omit<Attendance, 'awarded' | 'revokedAt'>;
      readonly worth?: Worth;
    }
  | { readonly type: 'award-credits'; readonly attendance: string; readonly credits: number }
  | { readonly type: 'revoke-attendance'; readonly attendance: string };

export const creditsOf = ({ attendances }: CreditAccount): number =>
  inHundredths(attendances.reduce((sum, { awarded, revokedAt }) => sum + (revokedAt ? 0 : (awarded?.credits ?? 0)), 0));

export const inHundredths = (credits: number): number => Math.round(credits * 100) / 100;

/**
 * Credits follow from attendance alone: what nobody attended, or whose attendance was revoked, is worth nothing and can be given nothing.
 * Error: 422 `no-attendance`.
 */
export const decideCredit = (command: Timed<CreditCommand>, { current }: CreditState): readonly CreditEvent[] => {
  const known = current?.attendances.find(({ id }) => id === attendanceOf(command));
  const isThere = known !== undefined && known.revokedAt === undefined;
  switch (command.type) {
    case 'record-attendance': {
      if (isThere) return [];
      const { id, holder, year, attendance, worth, at } = command;
      const { id: which, ...rest } = attendance;
      const of = { credit: id, attendance: which };
      const attended: CreditEvent = { type: 'credit.attended', data: { ...of, holder, year, ...rest } };
      if (!worth) return [attended];
      const awarded = { ...of, ...worth, credits: inHundredths(worth.credits), awardedAt: at };
      return [attended, { type: 'credit.awarded', data: awarded }];
    }
    case 'award-credits': {
      if (!current || !isThere) throw noAttendance();
      const credits = inHundredths(command.credits);
      if (known.awarded?.credits === credits) return [];
      const of = { credit: current.id, attendance: known.id };
      return [{ type: 'credit.awarded', data: { ...of, credits, basis: 'host', awardedAt: command.at } }];
    }
    case 'revoke-attendance':
      if (!current || !isThere) return [];
      return [{ type: 'credit.revoked', data: { credit: current.id, attendance: known.id, revokedAt: command.at } }];
  }
};

export const noAttendance = (): RuleViolation =>
  new RuleViolation(
    'no-attendance',
    'This person’s attendance is not recorded: there is nothing to credit.',
    'unprocessable',
    {
      path: 'person',
    },
  );

const attendanceOf = (command: CreditCommand): string =>
  command.type === 'record-attendance' ? command.attendance.id : command.attendance;

export const evolveCredit = ({ current }: CreditState, event: CreditEvent): CreditState => {
  if (event.type === 'credit.attended') {
    const { credit, attendance, holder, year, ...rest } = event.data;
    const others = (current?.attendances ?? []).filter(({ id }) => id !== attendance);
    const attendances = [...others, { id: attendance, ...rest }];
    return { current: { id: credit, holder, year, body: rest.body, attendances } };
  }
  if (!current) return {};
  const changed = (more: Partial<Attendance>): CreditState => ({
    current: {
      ...current,
      attendances: current.attendances.map((one) => (one.id === event.data.attendance ? { ...one, ...more } : one)),
    },
  });
  switch (event.type) {
    case 'credit.awarded': {
      const { credits, basis, rule } = event.data;
      return changed({ awarded: { credits, basis, ...(rule && { rule }) } });
    }
    case 'credit.revoked':
      return changed({ revokedAt: event.data.revokedAt });
  }
};

export const creditDecider: Decider<CreditCommand, CreditEvent, CreditState> = {
  initial: () => ({}),
  decide: decideCredit,
  evolve: evolveCredit,
};
