import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Bundle } from '../api/bundles.ts';
import {
  openInvitations,
  stages,
  unfinishedOf,
  type Initiative,
  type Invitation,
  type Participant,
} from '../api/initiatives.ts';
import { clearancesOf, type Clearance } from '../api/clearances.ts';
import { reservationsOf, type Reservation } from '../api/reservations.ts';
import { liveLines, strayBundles } from '../bundles/stray.ts';
import { mayActFor, mayClear, mayHost, mayShare, type Person } from '../session/person.ts';
import { usePerson, useSession } from '../session/session.ts';
import { useDismissed } from '../app/dismissed.ts';
import { decides } from '../clearances/decides.ts';

/** All that waits for somebody's word, deed or notice, of a body; each list is complete. */
export interface Waiting {
  readonly invitations: readonly Invitation[];
  readonly approvals: readonly Reservation[];
  /** Open, of other bodies, and at a level at which the reader decides. */
  readonly clearances: readonly Clearance[];
  readonly proposals: readonly { readonly initiative: Initiative; readonly participant: Participant }[];
  /** Bundles that came to nothing or lost a line, and resources that are held at a time that is past its initiative. */
  readonly troubles: readonly { readonly initiative: Initiative; readonly bundle: Bundle }[];
  /** Places that are lost without a word when their time is over: offered, or on hold. The next to end first. */
  readonly kept: readonly Reservation[];
  /** Refused or taken away, and not over yet. */
  readonly lost: readonly Reservation[];
  readonly unrecorded: readonly Initiative[];
  readonly drafts: readonly Initiative[];
  readonly soon: readonly Initiative[];
}

const weekMs = 7 * 86_400_000;
const open: readonly string[] = ['posted', 'agreed', 'running'];

/** The newest bundle of an initiative that still needs resources, where it is not as it should be. */
const troubleOf = (initiative: Initiative, nowMs: number): readonly Bundle[] => {
  const { bundles, status, endsAt } = initiative;
  if (!open.includes(status) || Date.parse(endsAt) <= nowMs) return [];
  const last = bundles.at(-1);
  const isBroken =
    last !== undefined &&
    (last.status === 'broken' || (last.status === 'abandoned' && bundles.every((one) => liveLines(one).length === 0)));
  return isBroken ? [last] : strayBundles(initiative).slice(0, 1);
};

const waitingOf = async (person: Person, signal: AbortSignal): Promise<Waiting> => {
  const { unit, body } = person;
  const nowMs = Date.now();
  const from = new Date(nowMs).toISOString();
  const ofBody = (status: 'offered' | 'held' | 'displaced' | 'refused') =>
    mayActFor(person, body)
      ? reservationsOf(
          unit,
          { body, status, ...(status === 'displaced' || status === 'refused' ? { from } : {}) },
          signal,
        )
      : Promise.resolve([]);
  const [invitations, initiatives, approvals, clearances, offered, held, displaced, refused] = await Promise.all([
    mayHost(person) ? openInvitations(unit, body, signal) : [],
    unfinishedOf(unit, body, signal),
    mayShare(person) ? reservationsOf(unit, { owner: body, awaiting: 'approval' }, signal) : [],
    mayClear(person) ? clearancesOf({ status: 'open' }, signal) : [],
    ofBody('offered'),
    ofBody('held'),
    ofBody('displaced'),
    ofBody('refused'),
  ]);
  const hosted = initiatives.filter(({ host }) => host === body && mayActFor(person, host));
  const byTime = <Dated extends { readonly from?: string }>(items: readonly Dated[]): readonly Dated[] =>
    items.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return {
    invitations: invitations.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b))),
    approvals: byTime(approvals.filter((request) => request.body !== body)),
    clearances: clearances.filter((one) => decides(person, one)),
    proposals: hosted.flatMap((initiative) =>
      initiative.participants
        .filter(({ answer }) => answer === 'proposed')
        .map((participant) => ({ initiative, participant })),
    ),
    troubles: hosted.flatMap((initiative) => troubleOf(initiative, nowMs).map((bundle) => ({ initiative, bundle }))),
    // What belongs to a bundle is held, and lost, by the bundle.
    kept: [...offered, ...held]
      .filter(({ bundle }) => bundle === undefined)
      .toSorted((a, b) => (a.expiresAt ?? '').localeCompare(b.expiresAt ?? '')),
    lost: byTime([...displaced, ...refused].filter(({ bundle }) => bundle === undefined)),
    unrecorded: hosted.filter(
      ({ status, stages: done }) =>
        (status === 'running' || status === 'concluded') && stages.some((stage) => done[stage] === null),
    ),
    drafts: hosted.filter(({ status }) => status === 'draft'),
    soon: initiatives
      .filter(
        ({ startsAt, endsAt, status }) =>
          open.includes(status) && Date.parse(startsAt) < nowMs + weekMs && Date.parse(endsAt) > nowMs,
      )
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
  };
};

/** By when an invitation is to be answered: until the event begins where nothing else was said. */
const dueOf = ({ respondBy, initiative }: Invitation): string => respondBy ?? initiative.startsAt;

const queryOf = (person: Person) =>
  ({
    queryKey: ['waiting', person.unit, person.body],
    queryFn: ({ signal }: { signal: AbortSignal }) => waitingOf(person, signal),
    placeholderData: keepPreviousData,
  }) as const;

export const useWaiting = () => useQuery(queryOf(usePerson()));

/** How many things wait for the reader's word; 0 until it is known, and where nobody is signed in. */
export const useWaitingCount = (isSignedIn: boolean): number => {
  const session = useSession();
  const person = session.status === 'signed-out' ? nobody : session.person;
  const { data } = useQuery({ ...queryOf(person), enabled: isSignedIn });
  // Read so that the number follows what is noticed.
  const dismissed = useDismissed(person.name);
  return data === undefined ? 0 : countOf(data, dismissed);
};

const nobody: Person = { name: '', unit: 'organisation', body: '', roles: [] };

/** What is only to be known of, or waits for no one else, does not count. */
const countOf = (
  { invitations, approvals, clearances, proposals, troubles, kept, lost }: Waiting,
  dismissed: ReadonlySet<string>,
): number =>
  [invitations, approvals, clearances, proposals, kept].reduce((sum, { length }) => sum + length, 0) +
  troubles.filter(({ bundle }) => !dismissed.has(bundle.id)).length +
  lost.filter(({ id }) => !dismissed.has(id)).length;
