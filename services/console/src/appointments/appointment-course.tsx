import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { Tone } from '../duties/duty.ts';
import { type Appointment, clearanceOf } from './appointment.ts';

type State = 'done' | 'waits' | 'later' | 'refused' | 'over';
type Step = 'nomination' | 'working-committee' | 'organisation-department' | 'clearance' | 'decision';

interface Line {
  readonly step: Step;
  /** None for discipline, which is a unit and no body. */
  readonly who?: string;
  readonly state: State;
  readonly note?: string | undefined;
}

const tones: Readonly<Record<State, Tone>> = {
  done: 'good',
  waits: 'waits',
  later: 'over',
  refused: 'bad',
  over: 'over',
};

/** The steps in their order, who takes each, and how it stands. */
const linesOf = (of: Appointment): readonly Line[] => {
  const { by, reviewers, consents, refusal, status, decider, decision, awaits } = of;
  const isOver = refusal !== undefined || of.withdrawn !== undefined;
  const waiting = (isNow: boolean): State => (isOver ? 'over' : isNow ? 'waits' : 'later');
  const review = reviewers.map(({ body, line }): Line => {
    const given = consents.find((one) => one.line === line);
    const isRefused = refusal?.stage === 'review' && refusal.by === body;
    const state = given ? 'done' : isRefused ? 'refused' : waiting(awaits.includes(body));
    return { step: line, who: body, state, note: given?.number ?? (isRefused ? refusal.reason : undefined) };
  });
  const clearance = clearanceOf(of);
  const decided = decision !== undefined ? 'done' : refusal?.stage === 'decision' ? 'refused' : undefined;
  return [
    { step: 'nomination', who: by, state: 'done' },
    ...review,
    {
      step: 'clearance',
      state: clearance === 'given' ? 'done' : clearance === 'refused' ? 'refused' : waiting(clearance === 'waits'),
      note: clearance === 'refused' ? refusal?.reason : undefined,
    },
    {
      step: 'decision',
      who: decider,
      state: decided ?? waiting(status === 'awaiting-decision'),
      note: decision === undefined ? undefined : `${decision.number} ${decision.on}`,
    },
  ];
};

export const AppointmentCourse = ({ of }: { of: Appointment }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  return (
    <section className="card" aria-labelledby="course">
      <h2 id="course">{t('appointments.course')}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-labelledby="course">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('appointments.step')}</th>
              <th scope="col">{t('appointments.who')}</th>
              <th scope="col">{t('appointments.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {linesOf(of).map(({ step, who, state, note }) => (
              <tr key={step} data-step={step}>
                <th scope="row">{t(`appointments.steps.${step}`)}</th>
                <td>{who === undefined ? t('appointments.discipline') : nameOf(who)}</td>
                <td>
                  <span className={`status-tag tone-${tones[state]}`}>{t(`appointments.states.${state}`)}</span> {note}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
