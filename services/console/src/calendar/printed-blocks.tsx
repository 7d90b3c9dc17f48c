import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../language/catalogue.ts';
import { useIsPrinting } from '../paper/is-printing.ts';
import type { Span } from './layout.ts';
import type { TimeRow } from './time-rows.tsx';

type Terms = Catalogue['terms'];

interface Props {
  readonly rows: readonly TimeRow[];
  /** What the rows are, where they are no days. */
  readonly rowsAre: string | undefined;
  readonly textOf: (span: Span) => string;
}

/** On paper nothing can be opened, and a short block holds no words: each is told in full below the drawing, row by row, in order of time. */
export const PrintedBlocks = ({ rows, rowsAre, textOf }: Props) => {
  const { t } = useTranslation();
  const lookText = useLookText();
  if (!useIsPrinting()) return null;
  const lines = rows.flatMap((row) =>
    row.blocks
      .filter(({ from, to }) => from < row.to && to > row.from)
      .toSorted((a, b) => a.from - b.from)
      .map((block) => ({ row, block })),
  );
  if (lines.length === 0) return null;
  return (
    <table className="plain printed-blocks">
      <thead>
        <tr>
          {rowsAre !== undefined && <th scope="col">{rowsAre}</th>}
          <th scope="col">{t('paper.when')}</th>
          <th scope="col">{t('paper.what')}</th>
          <th scope="col">{t('paper.status')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ row, block }) => (
          <tr key={`${row.id} ${block.id} ${block.from}`}>
            {rowsAre !== undefined && <td>{row.name}</td>}
            <td className="instant">{textOf(block)}</td>
            <td>{block.label}</td>
            <td>{lookText(block.look)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A block's look in words: the status of a reservation or of an initiative, or that the time is closed. */
const useLookText = (): ((look: string) => string) => {
  const { t, i18n } = useTranslation();
  return (look) => {
    if (look === 'blocked') return t('paper.blocked');
    if (i18n.exists(`terms.reservationStatuses.${look}`))
      return t(`terms.reservationStatuses.${look as keyof Terms['reservationStatuses']}`);
    return t(`terms.initiativeStatuses.${look as keyof Terms['initiativeStatuses']}`);
  };
};
