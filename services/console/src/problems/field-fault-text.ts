import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '../api/problem.ts';
import type { Catalogue } from '../language/catalogue.ts';

type FieldError = NonNullable<ProblemDocument['errors']>[number];
type Rule = keyof Catalogue['problems']['fieldRules'];

/** What is wrong with a field, in the reader's language by the rule that it breaks; what the service wrote where the rule is not known. */
export const useFieldFaultText = (): ((error: FieldError) => string) => {
  const { t, i18n } = useTranslation();
  return ({ rule, message }) => {
    if (rule === undefined || !i18n.exists(`problems.fieldRules.${rule}`)) return message;
    return t(`problems.fieldRules.${rule as Rule}`, { limit: /\d+/.exec(message)?.[0] ?? '' });
  };
};
