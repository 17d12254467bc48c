import { useTranslation } from 'react-i18next';
import { type RubricVersion, publishRubric } from '../../api/rubrics';
import { useMe } from '../../api/session';
import { DialogButton } from '../../parts/form/dialog-button';
import { WhyForm } from '../../parts/form/why-form';

interface PublishButtonProps {
  readonly rubric: RubricVersion;
  readonly isSmall?: boolean;
  readonly onDone: (published: RubricVersion) => void;
}

/** Publishes a draft, for good; nothing for who may not. */
export function PublishButton({ rubric, isSmall, onDone }: PublishButtonProps) {
  const { t } = useTranslation('admin');
  const me = useMe();
  const { id, version, title, state } = rubric;
  if (state !== 'draft' || !me.maySomewhere('rubric.publish')) return null;
  return (
    <DialogButton
      size={isSmall ? 'xs' : undefined}
      title={t('rubrics.publishTitle')}
      label={t('rubrics.publishOf', { title, version })}
      form={(close) => (
        <WhyForm
          title={t('rubrics.publishTitle')}
          question={t('rubrics.publishQuestion', { title, version })}
          submit={t('rubrics.publish')}
          conflict={t('rubrics.publishConflict')}
          send={(why, key) => publishRubric({ id, version, why }, key)}
          changes={[['rubrics']]}
          onDone={onDone}
          onClose={close}
        />
      )}
    >
      {t('rubrics.publish')}
    </DialogButton>
  );
}
