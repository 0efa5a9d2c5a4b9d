type Asked = {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
  /** What msal asks the host, as text. */
  data?: string;
};

export type Shown = {
  token: string;
  theme: string;
  path: string;
  subPage: string | null;
  frameContext: string;
  clientType: string;
  locale: string;
  refusal: string | null;
  hasNestedAppAuth: boolean;
};

/** Runs in the host's page, so it stands alone: shows the tab in a frame and answers what it asks. */
export function playTeams(shown: Shown): void {
  const { token, theme, path, subPage, frameContext, clientType, locale, refusal } = shown;
  const frame = document.createElement('iframe');
  frame.title = 'Carte';
  frame.style.cssText = 'width:100vw;height:100vh;border:0;display:block';
  const context = {
    theme,
    locale,
    entityId: 'cards',
    subEntityId: subPage,
    hostName: 'Teams',
    hostClientType: clientType,
    frameContext,
  };
  const supports = {
    pages: { config: {} },
    people: {},
    meeting: {},
    sharing: {},
    ...(shown.hasNestedAppAuth && { nestedAppAuth: {} }),
  };
  const runtime = {
    apiVersion: 4,
    supports,
    hostVersionsInfo: {},
    isNAAChannelRecommended: shown.hasNestedAppAuth,
  };
  const answers: Record<string, unknown[]> = {
    // As the Teams client says it, the version first: nested app authentication looks for it there.
    initialize: [frameContext, clientType, '2.0.1', JSON.stringify(runtime)],
    getContext: [context],
    'authentication.getAuthToken': refusal === null ? [true, token] : [false, refusal],
    executeDeepLink: [true],
    'app.openLink': [true],
    'sharing.shareWebContent': [true],
    'meeting.shareAppContentToStage': [null, true],
  };

  /** The host's broker, as msal's nested applications speak to it. */
  const answerBroker = (text: string): string => {
    const { method, requestId } = JSON.parse(text) as { method: string; requestId: string };
    const claims = JSON.parse(
      atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')),
    ) as { oid: string; tid: string };
    const answer = { messageType: 'NestedAppAuthResponse', requestId, success: true };
    const account = {
      environment: 'login.microsoftonline.com',
      homeAccountId: `${claims.oid}.${claims.tid}`,
      localAccountId: claims.oid,
      tenantId: claims.tid,
      username: 'somebody@contoso.example',
    };
    if (method === 'GetInitContext')
      return JSON.stringify({ ...answer, initContext: { sdkName: 'fake', sdkVersion: '1' } });
    const tokens = { access_token: token, id_token: token, expires_in: 3_600, scope: '' };
    return JSON.stringify({ ...answer, token: tokens, account });
  };

  const send = (message: object) => frame.contentWindow?.postMessage(message, location.origin);
  window.addEventListener('message', ({ data, source }: MessageEvent<Asked>) => {
    if (source !== frame.contentWindow || typeof data.func !== 'string') return;
    const { recordAsked } = window as unknown as {
      recordAsked(func: string, first: unknown): Promise<void>;
    };
    void recordAsked(data.func, data.args?.[0]);
    if (data.func === 'nestedAppAuth.execute' && data.data !== undefined) {
      send({ args: [null, answerBroker(data.data)] });
      return;
    }
    const args = answers[data.func];
    const { id, uuidAsString } = data;
    if (args) send({ id, uuidAsString, args });
  });
  document.body.append(frame);
  frame.src = path;
}
