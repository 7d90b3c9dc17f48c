import type { Initiative, InitiativeChanges } from '../api/initiatives.ts';
import { yuanOf } from '../bundles/wanted.ts';
import { wallOf } from '../time/wall-time.ts';
import { requestOf, type Draft } from './draft.ts';

/** What stands in an initiative, as the form has it. */
export const draftOf = (initiative: Initiative): Draft => {
  const { timeZone, startsAt, endsAt, respondBy, budgetFen, participants } = initiative;
  return {
    title: initiative.title,
    purpose: initiative.purpose,
    kind: initiative.kind,
    host: initiative.host,
    startsAt: wallOf(startsAt, timeZone),
    endsAt: wallOf(endsAt, timeZone),
    timeZone,
    place: initiative.place ?? '',
    places: initiative.places ?? null,
    budgetYuan: budgetFen === undefined ? null : yuanOf(budgetFen),
    invited: participants.map(({ body, role, required }) => ({ body, role, required })),
    quorum: initiative.quorum ?? null,
    respondBy: respondBy === undefined ? '' : wallOf(respondBy, timeZone),
    onSilence: initiative.onSilence ?? 'ask',
    lines: [],
    key: '',
  };
};

/** What a revision changes and nothing else; null takes away what was there before. */
export const changesOf = (draft: Draft, before: Draft): InitiativeChanges => {
  const { host: _, ...now } = requestOf(draft);
  const { host: __, ...was } = requestOf(before);
  const former = new Map<string, unknown>(Object.entries(was));
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(former.get(name)),
  );
  const taken = [...former.keys()].filter((name) => !(name in now)).map((name) => [name, null] as const);
  return Object.fromEntries([...changed, ...taken]);
};
