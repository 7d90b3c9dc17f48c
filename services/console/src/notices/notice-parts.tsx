import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { duty } from '../duties/duty.ts';
import { Parts } from '../duties/parts.tsx';
import { mayActFor, mayHost } from '../session/person.ts';
import { Instant } from '../time/instant.tsx';
import { type Edition, latestOf, type Notice, type Opinion, type Step } from './notice.ts';
import './notices.css';

interface OpinionLine extends Opinion {
  readonly id: string;
  readonly notice: string;
  readonly publisher: string;
  readonly name: string;
}

const opinionsDuty = duty<'notices', OpinionLine>({
  noun: 'notices',
  path: '/notices',
  api: '/v1/notices',
  titleOf: ({ name, number }) => `${name} · ${number}`,
  facts: [
    { name: 'opinionBy', as: 'body', of: ({ body }) => body },
    { name: 'opinion', of: ({ text }) => text },
    { name: 'givenAt', as: 'instant', of: ({ at }) => at },
    { name: 'answer', of: ({ answer }) => answer?.text },
    { name: 'taken', as: 'flag', of: ({ answer }) => answer?.taken },
    { name: 'answeredBy', of: ({ answer }) => answer?.post },
  ],
  actions: [
    {
      name: 'answer',
      isFor: (person, { publisher }) => mayHost(person) && mayActFor(person, publisher),
      isInRow: true,
      fields: [
        { name: 'text', label: 'answer', as: 'long-text', isNeeded: true, maxLength: 2000 },
        { name: 'taken', label: 'taken', as: 'flag' },
        { name: 'post', label: 'post', as: 'text', isNeeded: true, maxLength: 100 },
      ],
      start: ({ answer }) => ({ ...answer }),
      call: ({ notice, number }, content) => ({
        path: `notices/${notice}/opinions/${number}/answer`,
        content: { taken: false, ...content },
      }),
    },
  ],
});

/** The text as it stands, the opinions with their answers, and each text there was with who took which step, and when. */
export const NoticeParts = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const { id, body, editions, opinions } = notice;
  const latest = latestOf(notice);
  const earlier = editions.filter(({ edition }) => edition !== latest?.edition).reverse();
  return (
    <>
      {latest !== undefined && <EditionCard edition={latest} title={t('notices.present')} />}
      <Parts
        duty={opinionsDuty}
        title={t('notices.opinions')}
        items={opinions.map((one) => ({
          ...one,
          id: `${id}/${one.number}`,
          notice: id,
          publisher: body,
          name: nameOf(one.body),
        }))}
      />
      {earlier.map((edition) => (
        <EditionCard
          key={edition.edition}
          edition={edition}
          title={t('notices.earlier', { number: edition.edition })}
        />
      ))}
    </>
  );
};

const EditionCard = ({ edition, title }: { edition: Edition; title: string }) => {
  const { t } = useTranslation();
  const { proposed, checked, approved, refused, advance, published, endedAt } = edition;
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <h3>{edition.title}</h3>
      <p className="notice-text">{edition.text}</p>
      <ol className="notice-steps">
        <StepLine name={t('notices.steps.proposed')} step={proposed} />
        <StepLine
          name={t(checked?.passed === false ? 'notices.steps.notPassed' : 'notices.steps.checked')}
          step={checked}
        />
        <StepLine name={t('notices.steps.advance', { until: advance?.until ?? '' })} step={advance} />
        <StepLine name={t('notices.steps.approved')} step={approved} />
        <StepLine name={t('notices.steps.refused')} step={refused} />
        <StepLine name={t('notices.steps.published')} step={published} />
        {endedAt !== undefined && (
          <li>
            {t('notices.steps.ended')} · <Instant at={endedAt} />
          </li>
        )}
      </ol>
    </section>
  );
};

const StepLine = ({ name, step }: { name: string; step: Step | undefined }) =>
  step === undefined ? null : (
    <li>
      {name} · {step.post} · <Instant at={step.at} />
      {step.note !== undefined && step.note !== '' && <div className="quiet">{step.note}</div>}
    </li>
  );
