import { useTranslation } from 'react-i18next';
import { Dialog } from '../app/dialog.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { FormFields } from './form-fields.tsx';
import type { Action, AnyDuty, DutyNoun, FormField, Thing, Values } from './duty.ts';
import { useDutyWords } from './use-duty-words.ts';
import { useTitleOf } from './use-title-of.ts';
import { useForm } from './use-form.ts';

interface Props {
  readonly duty: AnyDuty;
  readonly action: Action<DutyNoun, Thing>;
  /** One, or the many that were chosen. */
  readonly items: readonly Thing[];
  readonly onTake: (values: Values, key: string) => Promise<unknown>;
  readonly onClose: () => void;
}

const mostNamed = 20;

const fieldsOf = (
  { fields = [] }: Action<DutyNoun, Thing>,
  item: Thing | undefined,
): readonly FormField<DutyNoun>[] => {
  if (typeof fields !== 'function') return fields;
  return item === undefined ? [] : fields(item);
};

/** Asks for what an act needs, names what it is about and whom it hits, and takes it. What was typed stays when it is closed or refused. */
export const ActionDialog = ({ duty, action, items, onTake, onClose }: Props) => {
  const { t } = useTranslation();
  const titleOf = useTitleOf(duty);
  const words = useDutyWords(duty.noun);
  const { name, start, asks, isDanger } = action;
  const [first] = items;
  const fields = fieldsOf(action, first);
  const about = items.length === 1 ? (first?.id ?? '') : 'many';
  const form = useForm(`${duty.noun}.${name}.${about}`, fields, first !== undefined && start ? start(first) : {});
  return (
    <Dialog
      title={words.act(name)}
      okText={words.act(name)}
      okButtonProps={{ danger: isDanger === true, ...(fields.length === 0 && { autoFocus: true }) }}
      confirmLoading={form.isBusy}
      onOk={() => form.send((values, key) => onTake(values, key).then(onClose))}
      onCancel={onClose}
    >
      {form.problem !== undefined && <ProblemView problem={form.problem} />}
      {items.length === 1 && first !== undefined && <p>{titleOf(first)}</p>}
      {items.length > 1 && (
        <>
          <p>{t('duties.preview', { count: items.length })}</p>
          <ul className="named">
            {items.slice(0, mostNamed).map((item) => (
              <li key={item.id}>{titleOf(item)}</li>
            ))}
            {items.length > mostNamed && <li>{t('duties.andMore', { count: items.length - mostNamed })}</li>}
          </ul>
        </>
      )}
      {asks !== undefined && <p className="notice">{words.field(asks)}</p>}
      <FormFields
        noun={duty.noun}
        fields={fields}
        values={form.values}
        faults={form.faults}
        onChange={form.change}
        hasFocus
      />
    </Dialog>
  );
};
