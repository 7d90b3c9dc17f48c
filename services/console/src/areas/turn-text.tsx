import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';

interface Props {
  readonly turn: { readonly body: string; readonly from: string; readonly to: string };
}

/** Whose turn it is, and from when to when. */
export const TurnText = ({ turn: { body, from, to } }: Props) => {
  const { t } = useTranslation();
  return t('areas.turn', { body: useBodyName()(body), from, to });
};
