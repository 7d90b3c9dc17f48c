import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../api/bodies.ts';
import { initialsOf } from '../language/initials.ts';

export interface BodyOption {
  readonly value: string;
  readonly label: string;
  /** What it is found by: name, code, and the initials of the name's syllables. */
  readonly words: string;
}

/** The bodies that exist, to choose from. */
export const useBodyOptions = (except: readonly string[] = []): readonly BodyOption[] => {
  const { t } = useTranslation();
  const { data } = useBodies();
  const left = except.join();
  return useMemo(() => {
    const without = new Set(left.split(','));
    return (data ?? [])
      .filter(({ code, dissolved }) => dissolved === undefined && !without.has(code))
      .map(({ code, name, unit }) => {
        const label = `${name}（${code}，${t(`terms.units.${unit}`)}）`;
        return { value: code, label, words: `${label} ${initialsOf(name)}` };
      });
  }, [data, left, t]);
};
