import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem } from '../api/problem.ts';
import { forgetTyped, keepTyped, typedBefore } from '../app/typed.ts';
import { useWishKey } from '../app/use-wish-key.ts';
import { usePerson } from '../session/session.ts';
import { useFieldFaults } from '../problems/field-faults.ts';
import type { DutyNoun, FormField, Values } from './duty.ts';
import { contentOf, faultsOf } from './values.ts';

/** What a service says of a part of a field (`to.bodies.1`) stands at the field. */
const atFields = (
  fields: readonly FormField<DutyNoun>[],
  faults: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(faults).map(([path, text]) => [
      fields.find(({ name }) => path.startsWith(`${name}.`))?.name ?? path,
      text,
    ]),
  );

/**
 * What is typed into a form, kept for its person under the form's name until it is sent; what is missing stands at its field when one goes
 * on, and so does what a service refused there.
 */
export const useForm = (name: string, fields: readonly FormField<DutyNoun>[], start: Values) => {
  const { t } = useTranslation();
  const person = usePerson().name;
  const [values, setValues] = useState<Values>(() => ({ ...start, ...typedBefore<Values>(person, name) }));
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const refused = useFieldFaults(problem);
  const wish = useWishKey();
  const missing = faultsOf(fields, values);
  const faults = {
    ...atFields(fields, refused.faults),
    ...(shown &&
      Object.fromEntries(
        Object.entries(missing).map(([field, fault]) => [
          field,
          t(
            fault === 'needed'
              ? 'posting.faults.needed'
              : fault === 'incomplete'
                ? 'duties.incomplete'
                : 'duties.tooLong',
          ),
        ]),
      )),
  };
  const change = (next: Values): void => {
    setValues(next);
    keepTyped(person, name, next);
  };
  const send = (call: (content: Values, key: string) => Promise<unknown>): void => {
    setShown(true);
    if (Object.keys(missing).length > 0) return;
    const content = contentOf(fields, values);
    setBusy(true);
    setProblem(undefined);
    call(content, wish.keyOf(content))
      .then(
        () => forgetTyped(person, name),
        (error: unknown) => {
          wish.renew();
          setProblem(problemOf(error));
        },
      )
      .finally(() => setBusy(false));
  };
  return { values, change, faults, problem: refused.isAllAtFields ? undefined : problem, isBusy, send };
};
