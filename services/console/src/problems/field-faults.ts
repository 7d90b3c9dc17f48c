import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.ts';
import { useFieldFaultText } from './field-fault-text.ts';

/** What a service refused, by the fields that it names; `isAllAtFields` where nothing else is to be said. */
export const useFieldFaults = (problem: Problem | undefined) => {
  const { i18n } = useTranslation();
  const textOf = useFieldFaultText();
  const errors = problem?.code === 'validation-failed' ? (problem.document.errors ?? []) : [];
  const between = i18n.language === 'en' ? '; ' : '；';
  const faults: Record<string, string> = {};
  for (const error of errors) {
    const before = faults[error.path];
    const text = textOf(error);
    faults[error.path] = before === undefined ? text : `${before}${between}${text}`;
  }
  return { faults, isAllAtFields: false };
};
