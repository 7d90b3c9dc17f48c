import type { CountingRule, HoursConfirmer, PublicEvent } from '#contracts';

export const volunteerStatuses = ['active', 'retired'] as const;

export interface HoursEntry {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly rule: CountingRule;
  readonly initiative?: string;
  readonly confirmer: string;
  readonly as: HoursConfirmer;
  readonly content?: string;
  readonly confirmedAt?: string;
  readonly revokedAt?: string;
}

export interface Certificate {
  readonly id: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly issuedAt: string;
}

export interface Volunteer {
  readonly id: string;
  readonly body: string;
  readonly status: (typeof volunteerStatuses)[number];
  readonly file: string;
  readonly skills: readonly string[];
  /** The people that its body offers, of whom this is one. */
  readonly resource?: string;
  readonly registeredAt: string;
  readonly entries: readonly HoursEntry[];
  readonly certificates: readonly Certificate[];
  readonly erasedAt?: string;
}

export interface VolunteerState {
  readonly current?: Volunteer;
}

export type VolunteerEvent = PublicEvent<
  | 'volunteer.registered'
  | 'volunteer.revised'
  | 'volunteer.retired'
  | 'volunteer.hours-entered'
  | 'volunteer.hours-confirmed'
  | 'volunteer.hours-revoked'
  | 'volunteer.certificate-issued'
  | 'volunteer.erased'
>;

const counts = ({ confirmedAt, revokedAt }: HoursEntry): boolean =>
  confirmedAt !== undefined && revokedAt === undefined;

/** Confirmed entries that ended on days of a span, both ends among them. */
export const confirmedEntries = (
  { entries }: Volunteer,
  span: { readonly from?: string; readonly to?: string } = {},
): readonly HoursEntry[] =>
  entries.filter((entry) => {
    const day = entry.to.slice(0, 10);
    return counts(entry) && (span.from === undefined || day >= span.from) && (span.to === undefined || day <= span.to);
  });

export const creditedMinutes = (
  volunteer: Volunteer,
  span: { readonly from?: string; readonly to?: string } = {},
): number => confirmedEntries(volunteer, span).reduce((sum, { minutes }) => sum + minutes, 0);

export const evolveVolunteer = (state: VolunteerState, event: VolunteerEvent): VolunteerState => {
  if (event.type === 'volunteer.registered') {
    const { volunteer: id, ...registered } = event.data;
    return { current: { id, status: 'active', ...registered, entries: [], certificates: [] } };
  }
  const { current } = state;
  return current ? { current: changed(current, event) } : state;
};

const changed = (
  volunteer: Volunteer,
  event: Exclude<VolunteerEvent, { readonly type: 'volunteer.registered' }>,
): Volunteer => {
  const entry = (id: string, change: Partial<HoursEntry>) => ({
    ...volunteer,
    entries: volunteer.entries.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
  switch (event.type) {
    case 'volunteer.revised': {
      const { skills, resource, file } = event.data;
      const { resource: _, ...rest } = volunteer;
      return { ...rest, skills, ...(resource !== undefined && { resource }), ...(file !== undefined && { file }) };
    }
    case 'volunteer.retired':
      return { ...volunteer, status: 'retired' };
    case 'volunteer.hours-entered': {
      const { volunteer: _, entry: id, ...entered } = event.data;
      const others = volunteer.entries.filter((one) => one.id !== id);
      return { ...volunteer, entries: [...others, { id, ...entered }] };
    }
    case 'volunteer.hours-confirmed':
      return entry(event.data.entry, { confirmedAt: event.data.confirmedAt });
    case 'volunteer.hours-revoked':
      return entry(event.data.entry, { revokedAt: event.data.revokedAt });
    case 'volunteer.certificate-issued': {
      const { volunteer: _, certificate: id, ...issued } = event.data;
      return { ...volunteer, certificates: [...volunteer.certificates, { id, ...issued }] };
    }
    case 'volunteer.erased':
      return { ...volunteer, erasedAt: event.data.erasedAt };
  }
};
