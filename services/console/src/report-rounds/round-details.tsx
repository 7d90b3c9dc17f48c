import { useTranslation } from 'react-i18next';
import { Parts } from '../duties/parts.tsx';
import { commentsDuty, figuresDuty, lastProblemsDuty, problemsDuty, resultDuty } from './round-parts.duty.ts';
import type { Block, Language, Named, Round } from './round.ts';

/** Last year's list, figures, comments, the result as it may be known, and the list that begins the next round. */
export const RoundDetails = ({ round }: { round: Round }) => {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const { lastProblems, lastList, statement, comments, problems, result } = round;
  return (
    <>
      <Parts
        duty={lastProblemsDuty}
        title={t('report-rounds.lastProblems')}
        items={lastProblems.map((problem) => ({
          ...problem,
          ...lastList?.outcomes.find(({ key }) => key === problem.key),
          id: problem.key,
        }))}
      />
      <Parts
        duty={figuresDuty}
        title={t('report-rounds.figures')}
        items={(statement?.figures ?? []).map(({ name, title, count, of }) => ({
          id: name,
          name: title[language],
          count: of === undefined ? `${count}` : `${count} / ${of}`,
        }))}
      />
      <Parts
        duty={commentsDuty}
        title={t('report-rounds.comments')}
        items={comments.map((comment, at) => ({ ...comment, id: `${at}` }))}
      />
      {result !== undefined && <Result round={round} result={result} />}
      <p className="notice">{round.notice[language]}</p>
      <Parts
        duty={problemsDuty}
        title={t('report-rounds.problems')}
        items={problems.map((problem) => ({ ...problem, id: problem.key }))}
      />
    </>
  );
};

const Result = ({ round: { form }, result }: { round: Round; result: NonNullable<Round['result']> }) => {
  const { t, i18n } = useTranslation();
  const { issued, returned, isWithheld, questions } = result;
  if (isWithheld) return <p className="notice">{t('report-rounds.withheld')}</p>;
  const listed = (parts: readonly string[]): string => parts.join(i18n.language === 'en' ? ', ' : '、');
  const gradeOf = (key: string): string =>
    key === 'blank' ? t('report-rounds.fields.blank') : wordsOf(form.scale, key);
  const counted = (blocks: readonly Block[]): string =>
    blocks
      .map(({ grades, ballots, share }) => {
        const shown = `${listed(grades.map(gradeOf))} ${ballots}`;
        return share === undefined ? shown : `${shown} (${share.toLocaleString(i18n.language)}%)`;
      })
      .join(' · ');
  const lines = questions.flatMap(({ question, all, byGroup }) => [
    { id: question, question: wordsOf(form.questions, question), voters: t('report-rounds.all'), grades: counted(all) },
    ...(byGroup.length < 2 ? [] : byGroup).map(({ groups, blocks }) => ({
      id: `${question}/${groups.join('/')}`,
      question: wordsOf(form.questions, question),
      voters: listed(groups.map((key) => wordsOf(form.groups, key))),
      grades: counted(blocks),
    })),
  ]);
  return <Parts duty={resultDuty} title={t('report-rounds.result', { issued, returned })} items={lines} />;
};

const wordsOf = (named: readonly Named[], key: string): string => named.find((one) => one.key === key)?.words ?? key;
