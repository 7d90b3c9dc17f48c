import { useTranslation } from 'react-i18next';
import type { DutyNoun } from './duty.ts';

/** The words of a noun by the names that its declaration uses: the compiler has held them to the catalogue there. */
export const useDutyWords = (noun: DutyNoun) => {
  const { t, i18n } = useTranslation();
  const word = (path: string, params: { readonly what?: string } = {}): string =>
    t(`${noun}.${path}` as 'clearances.actions.grant.done', { what: '', ...params });
  return {
    title: word('title'),
    hint: word('hint'),
    empty: word('empty'),
    emptyHint: word('emptyHint'),
    field: (name: string) => word(`fields.${name}`),
    status: (name: string) => word(`statuses.${name}`),
    act: (name: string) => word(`actions.${name}.do`),
    done: (name: string, what: string) => word(`actions.${name}.done`, { what }),
    choice: (field: string, value: string) =>
      i18n.exists(`${noun}.choices.${field}.${value}`) ? word(`choices.${field}.${value}`) : value,
  };
};

export type Said = ReturnType<typeof useDutyWords>;
