import type { CountingRule, HoursConfirmer } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import {
  creditedMinutes,
  evolveVolunteer,
  type Volunteer,
  type VolunteerEvent,
  type VolunteerState,
} from './volunteer.js';

export type VolunteerCommand =
  | {
      readonly type: 'register-volunteer';
      readonly id: string;
      readonly body: string;
      readonly file: string;
      readonly skills: readonly string[];
      readonly resource?: string;
    }
  | {
      readonly type: 'revise-volunteer';
      readonly skills: readonly string[];
      readonly resource?: string;
      readonly file?: string;
    }
  | { readonly type: 'retire-volunteer' }
  | {
      readonly type: 'enter-hours';
      readonly entry: string;
      readonly from: string;
      readonly to: string;
      readonly minutes: number;
      readonly rule: CountingRule;
      readonly initiative?: string;
      readonly confirmer: string;
      readonly as: HoursConfirmer;
      readonly content?: string;
    }
  | { readonly type: 'confirm-hours'; readonly entry: string; readonly by: string }
  | { readonly type: 'revoke-hours'; readonly entry: string }
  | {
      readonly type: 'issue-certificate';
      readonly certificate: string;
      readonly number: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly type: 'erase-volunteer' };

export const maxEntries = 2_000;

/**
 * A volunteer and the time that was served. Time counts when the body that organised it, or that was served, has confirmed it; nobody serves in two places at once.
 * Errors: `not-found`; `volunteer-retired`; `hours-overlap`; `hours-unknown`; `hours-revoked`; `not-confirmer`; `no-hours`; `too-many-entries`.
 */
export const decideVolunteer = (
  command: Timed<VolunteerCommand>,
  { current }: VolunteerState,
): readonly VolunteerEvent[] => {
  const { at } = command;
  if (command.type === 'register-volunteer') {
    const { type: _type, at: _at, id, skills, ...rest } = command;
    const data = { volunteer: id, ...rest, skills: [...skills], registeredAt: at };
    return current ? [] : [{ type: 'volunteer.registered', data }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such volunteer here.', 'not-found');
  const ofVolunteer = { volunteer: current.id };
  switch (command.type) {
    case 'revise-volunteer': {
      const { type: _type, at: _at, skills, ...rest } = command;
      requireActive(current);
      const isSame =
        rest.file === undefined &&
        rest.resource === current.resource &&
        JSON.stringify(skills) === JSON.stringify(current.skills);
      return isSame ? [] : [{ type: 'volunteer.revised', data: { ...ofVolunteer, ...rest, skills: [...skills] } }];
    }
    case 'retire-volunteer':
      return current.status === 'retired'
        ? []
        : [{ type: 'volunteer.retired', data: { ...ofVolunteer, retiredAt: at } }];
    case 'enter-hours': {
      const { type: _type, at: _at, ...entered } = command;
      if (current.entries.some(({ id, revokedAt }) => id === command.entry && revokedAt === undefined)) return [];
      requireActive(current);
      requirePlace(current, command);
      return [{ type: 'volunteer.hours-entered', data: { ...ofVolunteer, ...entered } }];
    }
    case 'confirm-hours': {
      const { entry, by } = command;
      const known = requireEntry(current, entry);
      if (known.revokedAt !== undefined) throw new RuleViolation('hours-revoked', 'The time was taken back.');
      if (known.confirmer !== by)
        throw new RuleViolation('not-confirmer', `${known.confirmer} confirms it.`, 'forbidden', {
          body: known.confirmer,
        });
      if (known.confirmedAt !== undefined) return [];
      return [{ type: 'volunteer.hours-confirmed', data: { ...ofVolunteer, entry, by, confirmedAt: at } }];
    }
    case 'revoke-hours': {
      const { entry } = command;
      const known = current.entries.find(({ id }) => id === entry);
      if (!known || known.revokedAt !== undefined) return [];
      return [{ type: 'volunteer.hours-revoked', data: { ...ofVolunteer, entry, revokedAt: at } }];
    }
    case 'issue-certificate': {
      const { certificate, number, from, to } = command;
      if (current.certificates.some(({ id }) => id === certificate)) return [];
      const minutes = creditedMinutes(current, { from, to });
      if (minutes === 0) throw new RuleViolation('no-hours', 'No confirmed time lies in that span.', 'unprocessable');
      const data = { ...ofVolunteer, certificate, number, from, to, minutes, issuedAt: at };
      return [{ type: 'volunteer.certificate-issued', data }];
    }
    case 'erase-volunteer': {
      if (current.erasedAt !== undefined) return [];
      const retired: VolunteerEvent = { type: 'volunteer.retired', data: { ...ofVolunteer, retiredAt: at } };
      return [
        ...(current.status === 'retired' ? [] : [retired]),
        { type: 'volunteer.erased', data: { ...ofVolunteer, erasedAt: at } },
      ];
    }
  }
};

const requireActive = ({ status }: Volunteer): void => {
  if (status !== 'active') throw new RuleViolation('volunteer-retired', 'The volunteer serves no more.');
};

const requirePlace = (
  { entries }: Volunteer,
  { from, to, minutes }: { readonly from: string; readonly to: string; readonly minutes: number },
): void => {
  if (minutes === 0) throw new RuleViolation('no-hours', 'A time of no length counts nothing.', 'unprocessable');
  if (entries.length >= maxEntries)
    throw new RuleViolation('too-many-entries', `At most ${maxEntries} entries stand for one volunteer.`);
  const other = entries.find((one) => one.revokedAt === undefined && one.from < to && from < one.to);
  if (other)
    throw new RuleViolation('hours-overlap', 'Nobody serves in two places at once.', 'conflict', {
      from: other.from,
      to: other.to,
    });
};

const requireEntry = ({ entries }: Volunteer, entry: string) => {
  const known = entries.find(({ id }) => id === entry);
  if (known) return known;
  throw new RuleViolation('hours-unknown', 'There is no such entry.', 'unprocessable', { entry });
};

export const volunteerDecider: Decider<VolunteerCommand, VolunteerEvent, VolunteerState> = {
  initial: () => ({}),
  decide: decideVolunteer,
  evolve: evolveVolunteer,
};
