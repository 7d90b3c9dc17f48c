import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, type Suggestion } from '../api/problem.ts';
import { moveReservation, type Period, type Reservation } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { useTold } from '../app/use-told.tsx';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { Instants } from '../time/instant.tsx';
import { rangeText } from '../time/zones.ts';
import { PeriodFields } from '../time/period-fields.tsx';
import { instantOf, wallOf } from '../time/wall-time.ts';
import { PartChoice, partOf, type Scope } from './part-choice.tsx';
import { Dialog } from '../app/dialog.tsx';

interface Props {
  readonly reservation: Reservation;
  readonly resource: Resource;
  readonly date: Period;
  /** Where it goes to; as it is until something is chosen. */
  readonly to?: Period;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** Another time for a booking, or for dates of a series. A refusal offers other times of the same resource. */
export const MoveDialog = ({ reservation, resource, date, to = date, onDone, onClose }: Props) => {
  const { t, i18n } = useTranslation();
  const told = useTold();
  const zone = resource.timeZone;
  const [startsAt, setStartsAt] = useState(() => wallOf(to.from, zone));
  const [endsAt, setEndsAt] = useState(() => wallOf(to.to, zone));
  const [scope, setScope] = useState<Scope>('this');
  const { busy, problem, take } = useStep();
  const from = instantOf(startsAt, zone);
  const until = instantOf(endsAt, zone);
  const target = from !== undefined && until !== undefined && from < until ? { from, to: until } : undefined;
  const isOther =
    target !== undefined && (Date.parse(target.from) !== Date.parse(date.from) || target.to !== isoOf(date.to));
  const move = (period: Period): void =>
    take('move', () =>
      moveReservation(reservation.id, resource.unit, { ...period, ...partOf(reservation, date, scope) })
        .then(() => tell(period))
        .then(onDone)
        .then(onClose),
    );
  const tell = (period: Period): void => {
    const text = t('reservations.movedNow', {
      purpose: reservation.purpose,
      when: rangeText(period.from, period.to, i18n.language, zone),
    });
    // Several dates that were moved are not all where they were by moving one back.
    if (reservation.rrule !== undefined && scope !== 'this') return told(text);
    const back = { from: date.from, to: date.to, ...partOf(reservation, period, 'this') };
    told(text, () => moveReservation(reservation.id, resource.unit, back).then(onDone));
  };
  const moveTo = (suggestion: Suggestion): void => {
    setStartsAt(wallOf(suggestion.from, zone));
    setEndsAt(wallOf(suggestion.to, zone));
    move({ from: suggestion.from, to: suggestion.to });
  };
  return (
    <Dialog
      title={t('reservations.moveTitle')}
      okText={t('reservations.move')}
      okButtonProps={{ disabled: !isOther }}
      confirmLoading={busy !== undefined}
      onOk={() => {
        if (target !== undefined) move(target);
      }}
      onCancel={onClose}
    >
      <PeriodFields
        startsAt={startsAt}
        endsAt={endsAt}
        zone={zone}
        hasFocus
        onChange={(start, end) => {
          setStartsAt(start);
          setEndsAt(end);
        }}
      />
      {target !== undefined && (
        <p className="quiet">
          <Instants from={target.from} to={target.to} zone={zone} />
        </p>
      )}
      {reservation.rrule !== undefined && <PartChoice date={date} zone={zone} scope={scope} onChange={setScope} />}
      {problem !== undefined && <ProblemView problem={ownOnly(problem, resource.id)} zone={zone} onTake={moveTo} />}
    </Dialog>
  );
};

const isoOf = (instant: string): string => new Date(instant).toISOString();

/** A booking stays on its resource: what could be had elsewhere is no move. */
const ownOnly = (problem: Problem, resource: string): Problem => {
  const suggestions = problem.document.suggestions?.filter((one) => one.resource === resource);
  return suggestions === undefined ? problem : new Problem({ ...problem.document, suggestions });
};
