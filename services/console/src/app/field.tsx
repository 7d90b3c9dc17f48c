import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isNeeded?: boolean;
  /** What is wrong with what was typed; stands below the input and is read out. */
  readonly fault?: string | undefined;
  /** Made with the id that the label points to. */
  readonly children: (id: string) => ReactNode;
}

/** A labelled input with what is to be known of it. */
export const Field = ({ label, hint, isNeeded = false, fault, children }: Props) => {
  const id = useId();
  return (
    <div className={fault === undefined ? 'field' : 'field field-faulty'}>
      <label htmlFor={id}>
        {label}
        {isNeeded && (
          <span className="needed" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {children(id)}
      {fault !== undefined && (
        <div className="fault" role="alert">
          {fault}
        </div>
      )}
      {hint !== undefined && <div className="quiet field-hint">{hint}</div>}
    </div>
  );
};
