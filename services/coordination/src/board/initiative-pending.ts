import { stages } from '#contracts';
import { unitOfId, type Unit } from '#kernel';
import { type Initiative, openStatuses } from '#initiatives';
import type { PendingItem } from './board-item.js';

/** What is known of an initiative beside its own stream, and when it was concluded. */
export interface InitiativeFacts {
  readonly initiative: Initiative;
  /** What invited bodies said last at their own units, which the host may not have heard yet. */
  readonly said: ReadonlyMap<string, Said>;
  readonly concludedAt?: string;
}

export interface Said {
  readonly round: number;
  readonly unit: string;
}

/** Before it is known since when. */
type Thing = Omit<PendingItem, 'since'> & { readonly since?: string };

/** All that an initiative lets somebody wait for, as it stands. Those that open by the clock say so. */
export const pendingOfInitiative = (facts: InitiativeFacts): readonly Thing[] => {
  const { id, content, status } = facts.initiative;
  const unit = unitOfId(id);
  if (unit === undefined) return [];
  const of = {
    subject: `initiative/${id}`,
    initiative: id,
    title: content.title,
    unit,
    body: content.host,
    from: content.startsAt,
    to: content.endsAt,
  };
  const isOpen = openStatuses.includes(status);
  return [
    ...(isOpen ? [...answersMissing(facts, of), ...bundlesToSettle(facts.initiative, of)] : []),
    ...stepsOverdue(facts.initiative, of),
    ...stagesMissing(facts, of),
  ];
};

interface OfInitiative {
  readonly subject: string;
  readonly initiative: string;
  readonly title: string;
  readonly unit: Unit;
  readonly body: string;
  readonly from: string;
  readonly to: string;
}

const answersMissing = ({ initiative, said }: InitiativeFacts, of: OfInitiative): readonly Thing[] => {
  const { id, content, participants, silence, status } = initiative;
  const { respondBy = content.startsAt } = content;
  const things: Thing[] = [];
  const isReferred = status === 'posted' && silence !== undefined && silence.respondBy === content.respondBy;
  const isInvited = (body: string): boolean => content.invited.some((one) => one.body === body);
  const silent = (isReferred ? silence.bodies : []).filter(
    (body) => isInvited(body) && participants[body]?.answer === 'none',
  );
  if (silent.length > 0) things.push({ ...of, id: `referred-silence/${id}`, kind: 'referred-silence', bodies: silent });
  for (const { body, unit } of content.invited) {
    const { answer, round = 1 } = participants[body] ?? {};
    const name = `${id}/${body}/${round}`;
    if (answer === 'proposed') {
      things.push({ ...of, id: `open-proposal/${name}`, kind: 'open-proposal', bodies: [body] });
    } else if (answer === 'none' && !silent.includes(body) && !hasSaid(said.get(body), round, unit)) {
      things.push({ ...of, id: `open-invitation/${name}`, kind: 'open-invitation', unit, body, dueAt: respondBy });
    }
  }
  return things;
};

/** The body's word stands at its own unit, and nobody waits for it any more. */
const hasSaid = (said: Said | undefined, round: number, unit: Unit): boolean =>
  said !== undefined && said.round === round && said.unit === unit;

const bundlesToSettle = ({ bundles, move }: Initiative, of: OfInitiative): readonly Thing[] => [
  ...(move?.status === 'requested'
    ? [
        {
          ...of,
          id: `unsettled-bundle/${move.id}`,
          kind: 'unsettled-bundle' as const,
          ...(move.lines[0] && { bundle: move.lines[0].bundle }),
          dueAt: move.decideBy,
        },
      ]
    : []),
  ...bundles.flatMap((bundle, index): readonly Thing[] => {
    const { id, status, decideBy, reason } = bundle;
    if (status === 'requested')
      return [{ ...of, id: `unsettled-bundle/${id}`, kind: 'unsettled-bundle', bundle: id, dueAt: decideBy }];
    if (status !== 'broken' || index < bundles.length - 1) return [];
    const why = reason === undefined ? {} : { reason };
    return [{ ...of, id: `broken-bundle/${id}`, kind: 'broken-bundle', bundle: id, dueAt: of.from, ...why }];
  }),
];

const stepsOverdue = ({ id, status }: Initiative, of: OfInitiative): readonly Thing[] => {
  const step = (name: 'start' | 'conclude', dueAt: string): Thing => ({
    ...of,
    id: `overdue-step/${id}/${name}`,
    kind: 'overdue-step',
    step: name,
    since: dueAt,
    showsFrom: dueAt,
    dueAt,
  });
  if (status === 'agreed') return [step('start', of.from)];
  return status === 'running' ? [step('conclude', of.to)] : [];
};

/** It is over when its time is, or when it was concluded before. */
const stagesMissing = ({ initiative, concludedAt }: InitiativeFacts, of: OfInitiative): readonly Thing[] => {
  const { id, status, stages: done } = initiative;
  if (status !== 'agreed' && status !== 'running' && status !== 'concluded') return [];
  const overAt = concludedAt !== undefined && concludedAt < of.to ? concludedAt : of.to;
  return stages
    .filter((stage) => !done[stage])
    .map((stage) => ({
      ...of,
      id: `missing-stage/${id}/${stage}`,
      kind: 'missing-stage',
      stage,
      since: overAt,
      showsFrom: overAt,
      dueAt: of.to,
    }));
};
