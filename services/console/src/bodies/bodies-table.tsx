import { useTranslation } from 'react-i18next';
import type { Body } from '../api/bodies.ts';
import type { Link } from './links.ts';

interface Props {
  readonly bodies: readonly Body[];
  readonly links: readonly Link[];
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** The register as a table: what the graph says, for those who read it better so. */
export const BodiesTable = ({ bodies, links, chosen, onChoose }: Props) => {
  const { t } = useTranslation();
  const names = new Map(bodies.map(({ code, name }) => [code, name]));
  return (
    <div className="card table-box bodies-main" tabIndex={0} role="region" aria-label={t('bodies.list')}>
      <table className="plain">
        <thead>
          <tr>
            {(['code', 'name', 'kind', 'unit', 'members', 'relations'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`bodies.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bodies.map(({ code, name, kind, unit, members }) => (
            <tr key={code} className={code === chosen ? 'chosen' : ''}>
              <td>
                <code>{code}</code>
              </td>
              <td>
                <button type="button" className="link" onClick={() => onChoose(code)}>
                  {name}
                </button>
              </td>
              <td>{t(`terms.bodyKinds.${kind}`)}</td>
              <td>
                <span className={`unit unit-${unit}`}>{t(`terms.units.${unit}`)}</span>
              </td>
              <td className="number">{members}</td>
              <td>
                {links
                  .filter(({ from }) => from === code)
                  .map(({ type, to }) => (
                    <div key={`${type} ${to}`}>
                      {t('bodies.outgoing', { type: t(`terms.relations.${type}`), name: names.get(to) ?? to })}
                    </div>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
