import { useTranslation } from 'react-i18next';

/** A name of the services as words, where no text tells it. */
const plain = (name: string) => name.replaceAll(/[._]/g, ' ');

/** What was done, and to what. */
export function useWords() {
  const { t } = useTranslation('admin');
  return {
    did: (action: string) =>
      t(`audit.did.${action}` as 'audit.did.unit.import', { defaultValue: plain(action) }),
    noun: (objectType: string) =>
      t(`audit.noun.${objectType}` as 'audit.noun.unit', { defaultValue: plain(objectType) }),
  };
}
