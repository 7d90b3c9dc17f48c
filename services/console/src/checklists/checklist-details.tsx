import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stages } from '../api/initiatives.ts';
import { read } from '../duties/duty-api.ts';
import { SubjectLink } from '../desk/subject-link.tsx';
import { Parts } from '../duties/parts.tsx';
import type { Checklist, Score } from './checklist.ts';
import { type IndicatorLine, indicatorsDuty, itemsDuty, stagesDuty } from './lines.duty.ts';

/** The items with what is done, the four stages, and the score with what it is made of. */
export const ChecklistDetails = ({ checklist }: { checklist: Checklist }) => {
  const { t } = useTranslation();
  const { id, body, status, items, standing, done, softItems } = checklist;
  const of = { checklist: id, body, isOpen: status === 'issued' };
  const itemLines = items.map(({ evidence: asks, ...item }) => {
    const stands = standing.find((one) => one.item === item.key);
    const finished = done.find((one) => one.item === item.key);
    return {
      ...item,
      ...of,
      id: `${id}/${item.key}`,
      state: stands?.state ?? 'open',
      dueOn: stands?.dueOn,
      doneOn: finished?.on,
      evidenceOf: finished?.evidence ?? [],
      asks,
      isSoft: softItems.includes(item.key),
    };
  });
  const stageLines = stages.map((stage) => ({
    ...of,
    id: `${id}/${stage}`,
    name: t(`terms.stages.${stage}`),
    stage,
    ...checklist.stages.find((one) => one.stage === stage),
  }));
  return (
    <>
      <Parts duty={itemsDuty} title={t('checklists.items')} items={itemLines} />
      <Parts duty={stagesDuty} title={t('checklists.stages')} items={stageLines} />
      <ScoreOf checklist={checklist} of={of} />
    </>
  );
};

const ScoreOf = ({
  checklist,
  of,
}: {
  checklist: Checklist;
  of: Omit<IndicatorLine, keyof Checklist['indicators'][number] | 'id'>;
}) => {
  const { t, i18n } = useTranslation();
  const { id, indicators } = checklist;
  const score = useQuery({
    queryKey: ['checklists', id, 'score'],
    queryFn: ({ signal }) => read<Score>('discipline', `/v1/checklists/${id}/score`, signal),
  });
  const lines = indicators.map((indicator): IndicatorLine & Readonly<Record<string, unknown>> => {
    const scored = score.data?.indicators.find((one) => one.indicator.key === indicator.key);
    const { counted, reported } = scored ?? {};
    const derived =
      counted !== undefined
        ? t('checklists.countedFrom', { met: counted.met, of: counted.of })
        : reported !== undefined
          ? t('checklists.typedOn', { on: reported.on })
          : undefined;
    return { ...indicator, ...of, id: `${id}/${indicator.key}`, ...scored, ...(derived !== undefined && { derived }) };
  });
  const counted = lines.filter((line) => (line.counted?.things.length ?? 0) > 0);
  return (
    <>
      <Parts
        duty={indicatorsDuty}
        title={
          score.data === undefined
            ? t('checklists.indicators')
            : t('checklists.scored', { points: score.data.points.toLocaleString(i18n.language) })
        }
        items={lines}
      />
      {counted.map(({ key, title, counted: found }) => (
        <section key={key} className="card" aria-label={title}>
          <h2>{t('checklists.derivation', { indicator: title })}</h2>
          <ul>
            {found?.things.map(({ subject, on, of: all, met }) => (
              <li key={`${subject}/${on}`}>
                {on} · <SubjectLink subject={subject} /> · {met} / {all}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
