import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';
import { useUnreadCount } from '../messages/use-messages.ts';
import { useWaitingCount } from '../today/waiting.ts';

interface Props {
  readonly text: string;
  readonly isHidden?: boolean;
}

/** The first page of a visit leaves the focus where the browser puts it, so that the link over the navigation comes first. */
let hasShownOne = false;

/**
 * A page's heading, and its name in the tab with how much waits for the reader or is new to them. Where what had the focus went with the former page, the
 * heading has it: whoever reads by ear or goes by keyboard goes on here.
 */
export const PageTitle = ({ text, isHidden = false }: Props) => {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { status } = useSession();
  const waiting = useWaitingCount(status !== 'signed-out');
  const unread = useUnreadCount();
  // What waits was told of as well: counted once.
  const count = Math.max(waiting, unread);
  const product = t('app.name');
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${text} · ${product}`;
  }, [count, text, product]);
  useEffect(() => {
    if (hasShownOne && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    hasShownOne = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={isHidden ? 'visually-hidden' : undefined}>
      {text}
    </h1>
  );
};
