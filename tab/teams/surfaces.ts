import { app, FrameContexts, meeting, pages, people } from '@microsoft/teams-js';

/** What a tab of a channel, a chat or a meeting can do beside showing itself. */
export type TeamSurface = {
  /** Being set up, beside a meeting, or a tab of its own. */
  place: 'setup' | 'panel' | 'tab';
  /** Lets the setup be saved; undefined: there is nothing to save yet. `save` says what the tab shows. */
  setSetup(setup: TabSetup | undefined): void;
  /** Asks for members of this chat or channel; undefined where the host cannot. Empty where nobody was chosen. */
  pickMembers?: () => Promise<string[]>;
  /** Shows a page of ours to everybody in the meeting; undefined outside of one. */
  showOnStage?: (address: string) => Promise<void>;
};

export type TabSetup = { contentUrl: string; name: string };

/** Where the host shows this page. The host is spoken to already. */
export async function openTeamSurface(): Promise<TeamSurface> {
  const { page } = await app.getContext();
  const place = toPlace(page.frameContext);
  return {
    place,
    setSetup: place === 'setup' ? setSetup : () => undefined,
    ...(place === 'setup' && people.isSupported() && { pickMembers }),
    ...(place === 'panel' && { showOnStage }),
  };
}

function toPlace(frame: FrameContexts): TeamSurface['place'] {
  if (frame === FrameContexts.settings) return 'setup';
  return frame === FrameContexts.sidePanel ? 'panel' : 'tab';
}

function setSetup(setup: TabSetup | undefined): void {
  pages.config.setValidityState(setup !== undefined);
  if (!setup) return;
  const { contentUrl, name } = setup;
  pages.config.registerOnSaveHandler((event) => {
    pages.config
      .setConfig({
        entityId: 'team-cards',
        contentUrl,
        websiteUrl: contentUrl,
        suggestedDisplayName: name,
      })
      .then(
        () => event.notifySuccess(),
        (error: unknown) => event.notifyFailure(String(error)),
      );
  });
}

/** Closing the picker is a choice of nobody. */
async function pickMembers(): Promise<string[]> {
  const chosen = await people.selectPeople({ openOrgWideSearchInChatOrChannel: false });
  return chosen.map(({ objectId }) => objectId);
}

const showOnStage = (address: string): Promise<void> =>
  new Promise((resolve, reject) =>
    meeting.shareAppContentToStage((error, isShared) => {
      if (isShared) resolve();
      else reject(new Error(error?.message ?? 'the meeting did not show it'));
    }, address),
  );
