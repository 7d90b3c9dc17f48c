import { useTranslation } from 'react-i18next';
import type { DraftFault } from './draft.ts';

/** What is wrong with a field, in the reader's language; undefined where nothing is. */
export const useFaultText = (): ((fault: DraftFault | undefined) => string | undefined) => {
  const { t } = useTranslation();
  return (fault) => {
    if (fault === undefined) return undefined;
    switch (fault) {
      case 'needed':
      case 'respondByTooLate':
      case 'lineLacks':
        return t(`posting.faults.${fault}`);
      case 'ends-before-start':
      case 'in-the-past':
      case 'two-accountable':
      case 'quorum-unreachable':
      case 'respond-by-over':
        return t(`problems.codes.${fault}`);
    }
  };
};
