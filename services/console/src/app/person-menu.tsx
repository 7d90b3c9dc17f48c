import { Button, Dropdown, type MenuProps } from 'antd';
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { changeLanguage, languageNames, languages, type Language } from '../language/language.ts';
import type { Person } from '../session/person.ts';
import { signOut } from '../session/session.ts';
import { forgetAllTyped } from './typed.ts';
import { appearances, chooseAppearance, useAppearance, type Appearance } from './appearance.ts';

/** Who is signed in, and what everybody sets for themselves: language, appearance, leaving. */
export const PersonMenu = ({ person }: { person: Person }) => {
  const { t, i18n } = useTranslation();
  const appearance = useAppearance();
  const nameOf = useBodyName();
  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: `${t(`terms.units.${person.unit}`)} · ${person.roles.map((role) => t(`session.roles.${role}`)).join(' / ')}`,
    },
    { type: 'divider' },
    {
      key: 'language',
      type: 'group',
      label: t('app.language'),
      children: languages.map((language) => ({ key: `language ${language}`, label: languageNames[language] })),
    },
    {
      key: 'appearance',
      type: 'group',
      label: t('app.theme'),
      children: appearances.map((one) => ({ key: `appearance ${one}`, label: t(`app.themes.${one}`) })),
    },
    { type: 'divider' },
    { key: 'sign-out', label: t('session.signOut') },
  ];
  const choose: MenuProps['onClick'] = ({ key }) => {
    const [what, value] = key.split(' ');
    if (what === 'language') void changeLanguage(value as Language);
    else if (what === 'appearance') chooseAppearance(value as Appearance);
    else {
      forgetAllTyped();
      void signOut();
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: choose, selectedKeys: [`language ${i18n.language}`, `appearance ${appearance}`] }}
    >
      <Button type="text" className="person" aria-haspopup="menu">
        {t('session.actingAs', { name: person.name, body: nameOf(person.body) })} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
};
