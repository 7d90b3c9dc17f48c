import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly isNeeded?: boolean;
  /** Made with the id that the label points to. */
  readonly children: (id: string) => ReactNode;
}

/** A labelled input with what is to be known of it. */
export const Field = ({ label, hint, isNeeded = false, children }: Props) => {
  const id = useId();
  return (
    <div className="field">
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
      {hint !== undefined && <div className="quiet field-hint">{hint}</div>}
    </div>
  );
};
