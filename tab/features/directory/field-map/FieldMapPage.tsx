import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { BackLink } from '../../../components/BackLink.tsx';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { fieldMapQuery } from './field-map-queries.ts';
import { FieldMapEditor } from './FieldMapEditor.tsx';
import { LoadedConnection } from '../connection/LoadedConnection.tsx';

/** Where the fields of a directory's cards come from, and who may change them. */
export function FieldMapPage() {
  return (
    <LoadedConnection>{(connection) => <FieldMap connection={connection} />}</LoadedConnection>
  );
}

function FieldMap({ connection: { id, name } }: { connection: ConnectionView }) {
  const { t } = useTranslation();
  const { data: map, error, refetch } = useQuery(fieldMapQuery(useApi(), id));
  return (
    <>
      <PageHeader
        above={<BackLink to={`/directory/${id}`}>{name}</BackLink>}
        title={t('fieldMap.title')}
        text={t('fieldMap.text')}
      />
      {!map && !error && <LoadingLines lines={8} />}
      {!map && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {map && <FieldMapEditor connectionId={id} name={name} stored={map} />}
    </>
  );
}
