import type { InitiativeContent } from '#contracts';
import { RuleViolation } from '#kernel';
import { checkMilestones } from '../plan/milestones.js';
import { checkTasks } from '../plan/tasks-of-initiative.js';
import type { ContentChanges } from './initiative.js';

/** A published event stays under 64 KiB; the rest of the envelope needs room too. */
const contentBytes = 48 * 1024;

/**
 * The rules that the content of every initiative keeps, draft or not.
 *
 * Errors (all unprocessable): `ends-before-start`, `unknown-time-zone`, `occurrences-out-of-order`, `host-invited`, `invited-twice`,
 * `two-accountable`, `quorum-unreachable`, `content-too-large`, and those of milestones and tasks; the problem's `path` names the member. `before` is
 * the content before a change: milestones that were not changed are not refused for times that moved.
 */
export const checkContent = (content: InitiativeContent, before?: InitiativeContent): void => {
  const { startsAt, endsAt, occurrences, timeZone, host, invited, quorum } = content;
  if (endsAt <= startsAt) throw unprocessable('ends-before-start', 'An initiative ends after it starts.', 'endsAt');
  if (!isTimeZone(timeZone)) throw unprocessable('unknown-time-zone', `${timeZone} is no IANA time zone.`, 'timeZone');
  if (occurrences !== undefined) checkOccurrences(occurrences, startsAt, endsAt);
  if (invited.some(({ body }) => body === host))
    throw unprocessable('host-invited', `${host} hosts the initiative and cannot be invited to it.`, 'invited');
  const twice = invited.find(({ body }, index) => invited.findIndex((other) => other.body === body) !== index);
  if (twice !== undefined) throw unprocessable('invited-twice', `${twice.body} is invited twice.`, 'invited');
  const accountable = invited.filter(({ role }) => role === 'accountable').map(({ body }) => body);
  if (accountable.length > 1) {
    throw unprocessable(
      'two-accountable',
      `Exactly one body is accountable, here are ${accountable.join(', ')}.`,
      'invited',
      { accountable },
    );
  }
  if (quorum !== undefined && quorum > invited.length) {
    throw unprocessable(
      'quorum-unreachable',
      `A quorum of ${quorum} cannot be reached by ${invited.length} invited bodies; the host is not counted.`,
      'quorum',
    );
  }
  if (!before || canonical(before.milestones) !== canonical(content.milestones)) checkMilestones(content);
  checkTasks(content);
  const bytes = Buffer.byteLength(JSON.stringify(content));
  if (bytes > contentBytes)
    throw unprocessable(
      'content-too-large',
      `The content takes ${bytes} bytes; at most ${contentBytes} can be told to others.`,
      '',
    );
};

const checkOccurrences = (
  occurrences: NonNullable<InitiativeContent['occurrences']>,
  startsAt: string,
  endsAt: string,
): void => {
  let earliest = startsAt;
  for (const [index, occurrence] of occurrences.entries()) {
    const path = `occurrences.${index}`;
    if (occurrence.endsAt <= occurrence.startsAt)
      throw unprocessable('ends-before-start', 'An occurrence ends after it starts.', path);
    if (occurrence.startsAt < earliest || occurrence.endsAt > endsAt) {
      throw unprocessable(
        'occurrences-out-of-order',
        'Occurrences follow one another and lie between the start and the end of the initiative.',
        path,
      );
    }
    earliest = occurrence.endsAt;
  }
};

const isTimeZone = (name: string): boolean => {
  try {
    // An offset such as +08:00 is understood too, but it is not a zone: it knows no clock change.
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
};

/** The body that answers for the initiative: the one invited as accountable, or else the host. */
export const accountableBody = ({ host, invited }: Pick<InitiativeContent, 'host' | 'invited'>): string =>
  invited.find(({ role }) => role === 'accountable')?.body ?? host;

/** The content with the changes merged in as RFC 7396 has it: `null` takes an optional member away. */
export const changed = (content: InitiativeContent, changes: ContentChanges): InitiativeContent => {
  const merged: Record<string, unknown> = { ...content };
  for (const [member, value] of Object.entries(changes)) {
    if (value === null) delete merged[member];
    else if (value !== undefined) merged[member] = value;
  }
  const missing = mandatory.find((member) => merged[member] === undefined);
  if (missing !== undefined) throw unprocessable('member-required', `${missing} cannot be taken away.`, missing);
  return merged as InitiativeContent;
};
const mandatory = [
  'title',
  'purpose',
  'kind',
  'host',
  'startsAt',
  'endsAt',
  'timeZone',
  'invited',
  'onSilence',
] as const;

export const isSameContent = (a: InitiativeContent, b: InitiativeContent): boolean => canonical(a) === canonical(b);
export const isSameTime = (a: InitiativeContent, b: InitiativeContent): boolean =>
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  canonical(a.occurrences ?? []) === canonical(b.occurrences ?? []);

const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

const unprocessable = (
  code: string,
  detail: string,
  path: string,
  fields: Readonly<Record<string, unknown>> = {},
): RuleViolation => new RuleViolation(code, detail, 'unprocessable', { path, ...fields });
