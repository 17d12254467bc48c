import { Radio, Stack } from '@mantine/core';
import { type Rubric } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type ProfileSettings } from '../../api/profiles';
import { usePreference } from '../../text/preference';
import classes from './cycles.module.css';
import { RuleSource } from '../../parts/rubric/rule-source';

interface RuleFieldsProps {
  readonly rubric: Rubric;
  /** The answers in force where none of these is chosen; absent: the defaults of the rubric. */
  readonly inForce?: ProfileSettings;
  readonly chosen: ProfileSettings;
  readonly onChange: (chosen: ProfileSettings) => void;
}

/** One choice for each rule that the regulation leaves open; the default is marked. */
export function RuleFields({ rubric, inForce = {}, chosen, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const definitions = Object.entries(rubric.settings);
  if (definitions.length === 0) return <p className={classes.plain}>{t('cycles.noRules')}</p>;
  return (
    <div className={classes.rules}>
      {definitions.map(([name, rule]) => (
        <div key={name} className={classes.rule}>
          <Radio.Group
            label={rule.name[language]}
            value={String(chosen[name] ?? inForce[name] ?? rule.default)}
            onChange={(answer) => {
              const known = rule.values.find(({ value }) => String(value) === answer);
              if (known) onChange({ ...chosen, [name]: known.value });
            }}
          >
            <Stack gap="xs" my="xs">
              {rule.values.map(({ value, meaning }) => (
                <Radio
                  key={value}
                  value={String(value)}
                  label={
                    <>
                      {meaning[language]}{' '}
                      {value === rule.default && (
                        <span className={classes.quiet}>({t('rule.isDefault')})</span>
                      )}
                    </>
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
          <RuleSource rubric={rubric} rule={rule} />
        </div>
      ))}
    </div>
  );
}
