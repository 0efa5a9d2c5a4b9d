import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadView } from '../../../api/contract/leads.ts';
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx';
import { Facts } from '../Facts.tsx';
import { useShowToast } from '../states/toasts.ts';
import { useLocaleFormat } from '../use-locale-format.ts';
import { useReturnedFocus } from '../dialogs/use-returned-focus.ts';
import { type LeadsOf, useDeleteLead } from './lead-queries.ts';
import { useVisitorStyles } from './visitors.styles.ts';

type Props = { lead: LeadView; of: LeadsOf; onClose: () => void };

/** Everything one visitor left, and the way to delete it. */
export function LeadDialog({ lead, of, onClose }: Props) {
  const { t } = useTranslation();
  const [isDeleting, setIsDeleting] = useState(false);
  useReturnedFocus();
  if (isDeleting) return <DeleteLeadDialog {...{ lead, of, onClose }} />;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            <bdi>{lead.name}</bdi>
          </DialogTitle>
          <DialogContent>
            <LeadFacts lead={lead} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => setIsDeleting(true)}>{t('visitors.delete')}</Button>
            <Button appearance="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function LeadFacts({ lead }: { lead: LeadView }) {
  const styles = useVisitorStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { email, phone, company, note, cardName, consent, receivedAt, keepUntil } = lead;
  const facts = [
    {
      name: t('common.field.emails'),
      value: email && <Link href={`mailto:${email}`}>{email}</Link>,
    },
    {
      name: t('common.field.phones'),
      value: phone && <Link href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</Link>,
    },
    { name: t('common.field.company'), value: company },
    { name: t('common.field.note'), value: note && <span className={styles.note}>{note}</span> },
    { name: t('visitors.columnCard'), value: cardName },
    { name: t('visitors.columnReceived'), value: format.moment(receivedAt) },
    { name: t('visitors.keptUntil'), value: format.day(keepUntil) },
    { name: t('visitors.agreedTo'), value: <span className={styles.note}>{consent}</span> },
  ];
  return <Facts facts={facts.filter(({ value }) => value)} />;
}

function DeleteLeadDialog({ lead, of, onClose }: Props) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const deleteLead = useDeleteLead(of, lead.id);
  const { name } = lead;
  return (
    <ConfirmDialog
      title={t('visitors.deleteTitle', { name })}
      text={t('visitors.deleteText')}
      submitLabel={t('visitors.delete')}
      isBusy={deleteLead.isPending}
      error={deleteLead.error}
      onSubmit={() =>
        deleteLead.mutate(undefined, {
          onSuccess: () => {
            showToast({ text: t('visitors.deleted', { name }) });
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}
