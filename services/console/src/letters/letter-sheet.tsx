import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { authorizedFetch } from '../api/authorized-fetch.ts';
import { useBodyName } from '../api/bodies.ts';
import { answer } from '../api/clients.ts';
import { problemOf } from '../api/problem.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { useProblemText } from '../problems/problem-text.ts';
import { saveAs } from '../statistics/save-as.ts';
import { Instant } from '../time/instant.tsx';
import { type Letter, labelOf } from './letter-form.ts';

/** What it says, as a file of its layout, and what its addressees have done with it. */
export const LetterSheet = ({ letter }: { letter: Letter }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const { id, kind, fields, to, status, answers } = letter;
  return (
    <>
      <section className="card" aria-labelledby="letter-text">
        <h2 id="letter-text">{t('letters.text')}</h2>
        <Facts>
          {fields.map(({ name, value }) => {
            const label = labelOf(kind, name);
            return label === undefined ? null : (
              <Fact key={name} label={t(`letters.fields.${label}`)}>
                {value}
              </Fact>
            );
          })}
        </Facts>
        {answers !== undefined && (
          <p>
            <Link to={`/letters/${answers}`}>{t('letters.answered')}</Link>
          </p>
        )}
        <p>
          <DownloadButton letter={letter} />
        </p>
      </section>
      {status === 'sent' && to.length > 0 && (
        <section className="card" aria-labelledby="letter-to">
          <h2 id="letter-to">{t('letters.sides')}</h2>
          <ul>
            {to.map(({ body, receivedAt, answeredAt, by }) => (
              <li key={body} data-letter={id}>
                {nameOf(body)} ·{' '}
                {receivedAt === undefined ? (
                  t('letters.notReceived')
                ) : (
                  <>
                    {t('letters.received')} <Instant at={receivedAt} />
                  </>
                )}
                {answeredAt !== undefined && (
                  <>
                    {' '}
                    · {t('letters.answeredAt')} <Instant at={answeredAt} />
                  </>
                )}
                {by !== undefined && (
                  <>
                    {' '}
                    · <Link to={`/letters/${by}`}>{t('letters.answerLetter')}</Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const DownloadButton = ({ letter: { id, unit, title, numberText = '' } }: { letter: Letter }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const save = async (): Promise<void> => {
    const bytes = await answer<Blob>(
      authorizedFetch(`/api/${unit}/v1/letters/${id}/docx`).then(async (response) =>
        response.ok
          ? { data: await response.blob(), response }
          : { error: (await response.json()) as unknown, response },
      ),
    );
    saveAs(bytes, `${numberText}${title}.docx`);
  };
  return (
    <Button onClick={() => void save().catch((error: unknown) => message.error(problemText(problemOf(error)), 8))}>
      {t('letters.download')}
    </Button>
  );
};
