import { Button, Field, Image, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../api/contract/templates.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { templatePictureQuery, useChangePicture } from './template-queries.ts';
import { useTemplatesStyles } from './templates.styles.ts';

const KINDS = ['logo', 'cover'] as const;
type Kind = (typeof KINDS)[number];

/** The organization's logo and cover. They are stored as they are chosen, apart from the rest. */
export function PictureFields({ template }: { template: TemplateView }) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  return (
    <Panel title={t('templates.pictures')} className={styles.form}>
      <p className={styles.soft}>{t('templates.picturesText')}</p>
      {KINDS.map((kind) => (
        <PictureField key={kind} kind={kind} template={template} />
      ))}
    </Panel>
  );
}

function PictureField({ kind, template }: { kind: Kind; template: TemplateView }) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const { mutate, isPending, error } = useChangePicture(template.id, kind);
  const input = useRef<HTMLInputElement>(null);
  const picture = template[kind];
  return (
    <Field label={t(`templates.${kind}`)} hint={t(`templates.${kind}Hint`)}>
      <div className={styles.form}>
        {picture && <Shown id={template.id} kind={kind} version={picture.version} />}
        <div className={styles.actions}>
          <input
            ref={input}
            hidden
            type="file"
            accept="image/jpeg,image/png,image/webp"
            aria-label={t(`templates.${kind}`)}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) mutate(file);
              // The same file can be chosen again after a refusal.
              target.value = '';
            }}
          />
          <Button disabledFocusable={isPending} onClick={() => input.current?.click()}>
            {t(picture ? `templates.replace_${kind}` : `templates.choose_${kind}`)}
          </Button>
          {picture && (
            <Button disabledFocusable={isPending} onClick={() => mutate(null)}>
              {t(`templates.remove_${kind}`)}
            </Button>
          )}
          {isPending && <Spinner size="tiny" />}
        </div>
        {error && <ErrorState error={error} />}
      </div>
    </Field>
  );
}

function Shown(picture: { id: string; kind: Kind; version: string }) {
  const styles = useTemplatesStyles();
  const { data } = useQuery(templatePictureQuery(useApi(), picture));
  return data ? <Image className={styles.picture} src={data} alt="" fit="contain" /> : null;
}
