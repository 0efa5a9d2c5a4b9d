import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// The page Entra comes back to: it hands the answer to the tab, in whichever window that is.
await broadcastResponseToMainFrame().catch(() => location.replace('/tab/'));
