import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { sections } from './navigation';
import classes from './shell.module.css';

/** The links that a person has use for. */
export function NavList({ onChoose }: { readonly onChoose?: () => void }) {
  const { t } = useTranslation('shell');
  const me = useMe();
  return sections.map(({ name, items }) => {
    const shown = items.filter((item) => item.shown(me));
    if (shown.length === 0) return null;
    return (
      <div key={name}>
        <h2 className={classes.section}>{t(`section.${name}`)}</h2>
        <ul>
          {shown.map(({ name: item, to, icon: Icon }) => (
            <li key={item}>
              <Link
                to={to}
                className={classes.link}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                onClick={onChoose}
              >
                <Icon size={18} stroke={1.6} aria-hidden />
                {t(`item.${item}`)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
