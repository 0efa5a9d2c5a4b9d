import { Badge, Button, Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useHref, useLinkClickHandler } from 'react-router';
import type { TemplateView } from '../../../api/contract/templates.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { TemplatePicture } from '../../components/TemplatePicture.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useUpdateTemplate } from './template-queries.ts';
import { useTemplatesStyles } from './templates.styles.ts';

type Props = { template: TemplateView; onDelete: () => void };

/** A template in the list. The default one stays: something has to serve every other card. */
export function TemplateItem({ template, onDelete }: Props) {
  const { id, name, layout, isDefault } = template;
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useUpdateTemplate(id);
  const href = useHref(`/templates/${id}`);
  const handleClick = useLinkClickHandler<HTMLAnchorElement>(`/templates/${id}`);
  const handleDefault = () => {
    if (isPending) return;
    const onSuccess = () => showToast({ text: t('templates.madeDefault', { name }) });
    mutate({ isDefault: true }, { onSuccess });
  };
  return (
    <li className={styles.item}>
      <TemplatePicture {...template} />
      <span className={styles.words}>
        <Link href={href} onClick={handleClick}>
          {name}
        </Link>
        {t(`imports.options.layout_${layout}`)}
        {isDefault && <Badge appearance="tint">{t('templates.isDefault')}</Badge>}
      </span>
      {!isDefault && (
        <span className={styles.actions}>
          <Button
            aria-label={t('templates.makeDefaultOf', { name })}
            disabledFocusable={isPending}
            onClick={handleDefault}
          >
            {t('templates.makeDefault')}
          </Button>
          <Button aria-label={t('templates.removeOf', { name })} onClick={onDelete}>
            {t('templates.remove')}
          </Button>
        </span>
      )}
      {error && <ErrorState error={error} />}
    </li>
  );
}
