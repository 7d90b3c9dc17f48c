import { Button } from 'antd';
import { Children, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** So many are drawn until somebody asks for all. */
const few = 20;

/** One kind of thing that waits, with how many there are; nothing where there is none. */
export const Section = ({ title, count, children }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  if (count === 0) return null;
  const all = Children.toArray(children);
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="count">{count}</span>
      </h2>
      <ul className="waiting">{isWhole ? all : all.slice(0, few)}</ul>
      {!isWhole && all.length > few && (
        <Button type="link" onClick={() => setWhole(true)}>
          {t('today.showAll', { count })}
        </Button>
      )}
    </section>
  );
};
