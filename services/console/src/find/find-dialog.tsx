import { Input } from 'antd';
import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../app/dialog.tsx';
import { findGroups, type Findable } from './found.ts';
import { useFindables } from './use-findables.ts';
import './find.css';

/** One search over everything that can be opened: grouped, by what is written or by pinyin, with the arrow keys and Enter. */
export const FindDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const listId = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const { found, isSearching } = useFindables(useDeferredValue(words));
  const open = ({ path }: Findable): void => {
    onClose();
    void navigate(path);
  };
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const one = found[chosen];
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + found.length) % found.length);
    } else if (event.key === 'Enter' && one !== undefined) open(one);
  };
  const idOf = (index: number): string => `${listId}-${index}`;
  const isEmpty = words.trim() !== '' && found.length === 0 && !isSearching;
  return (
    <Dialog width={640} className="find" title={t('find.title')} footer={null} onCancel={onClose}>
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-label={t('find.title')}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? idOf(chosen) : undefined}
        placeholder={t('find.hint')}
        maxLength={100}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setChosen(0);
        }}
        onKeyDown={move}
      />
      <div id={listId} role="listbox" aria-label={t('find.results')} className="find-results">
        {findGroups
          .map((group) => ({
            group,
            own: found.map((one, index) => ({ one, index })).filter(({ one }) => one.group === group),
          }))
          .filter(({ own }) => own.length > 0)
          .map(({ group, own }) => (
            <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
              <div id={`${listId}-${group}`} className="find-group">
                {t(`find.groups.${group}`)}
              </div>
              {own.map(({ one, index }) => (
                <div
                  key={one.path}
                  id={idOf(index)}
                  role="option"
                  aria-selected={index === chosen}
                  className="find-one"
                  ref={(element) => {
                    if (index === chosen) element?.scrollIntoView({ block: 'nearest' });
                  }}
                  onMouseMove={() => setChosen(index)}
                  onClick={() => open(one)}
                >
                  <span>{one.name}</span>
                  {one.detail !== undefined && <span className="quiet">{one.detail}</span>}
                </div>
              ))}
            </div>
          ))}
      </div>
      <p role="status" className="quiet find-state">
        {isEmpty ? t('find.nothing') : isSearching && words !== '' ? t('app.loading') : t('find.keys')}
      </p>
    </Dialog>
  );
};
