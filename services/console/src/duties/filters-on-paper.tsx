import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { Unit } from '../api/units.ts';
import { PaperLine } from '../paper/paper-line.tsx';
import type { AnyDuty } from './duty.ts';
import { useDutyWords } from './use-duty-words.ts';

interface Props {
  readonly duty: AnyDuty;
  readonly query: Readonly<Record<string, string>>;
}

/** What a list was narrowed to, in words: paper shows no filters. */
export const FiltersOnPaper = ({ duty: { noun, filters = [] }, query }: Props) => {
  const { t } = useTranslation();
  const words = useDutyWords(noun);
  const nameOf = useBodyName();
  const parts = filters.map(({ name, as }) => {
    const value = query[name];
    if (value === undefined) return undefined;
    switch (as) {
      case 'status':
        return words.status(value);
      case 'choice':
        return words.choice(name, value);
      case 'unit':
        return t(`terms.units.${value as Unit}`);
      case 'body':
        return nameOf(value);
      case 'search':
        return t('paper.search', { text: value });
      case 'text':
        return `${words.field(name)} ${value}`;
      case 'flag':
      case 'own':
        return words.field(name);
    }
  });
  return <PaperLine parts={parts} />;
};
