import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { aCard } from '../../test-support/a-card.ts';
import { aTemplate } from '../../test-support/a-template.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { DesignerPage } from './DesignerPage.tsx';

const TEMPLATE = aTemplate({ fields: { note: { rule: 'locked', value: 'Same' } } });

type Handlers = Parameters<typeof createFakeApi>[0];

function open(handlers: Handlers = {}) {
  const fake = createFakeApi({
    getTemplate: () => TEMPLATE,
    listCards: () => ({ items: [], nextCursor: null, total: 0 }),
    updateTemplate: () => TEMPLATE,
    ...handlers,
  });
  const page = (
    <Routes>
      <Route path="templates/:id" element={<DesignerPage />} />
    </Routes>
  );
  return { ...fake, ...renderInTab(page, { api: fake.api, path: `/templates/${TEMPLATE.id}` }) };
}

test('look, fields and words are saved as a whole', async () => {
  const { user, callsOf } = open();
  await user.click(await screen.findByLabelText('Badge'));
  await user.click(screen.getByLabelText('Serif'));
  await user.selectOptions(screen.getByLabelText(/^Job title: what/), 'hidden');
  await user.selectOptions(screen.getByLabelText(/^Note: what the card/), 'shown');
  await user.selectOptions(screen.getByLabelText(/^Website: what/), 'prefilled');
  await user.type(screen.getByLabelText('Website'), 'a.example');
  await user.selectOptions(screen.getByLabelText(/^Website: who/), 'yes');
  await user.type(screen.getByLabelText('Legal line'), 'Contoso AG');
  await user.type(screen.getByLabelText('Privacy page'), 'https://a.example/privacy');
  const add = screen.getByRole('button', { name: 'Add a title or department' });
  await user.click(add);
  await user.type(screen.getByLabelText('What the card says'), 'Engineer');
  await user.type(screen.getByLabelText('German'), 'Ingenieurin');
  await user.click(add); // and nothing in it
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Standard is saved')).toBeTruthy();
  expect(callsOf('updateTemplate').map(({ body }) => body)).toEqual([
    {
      name: 'Standard',
      design: { ...TEMPLATE.design, layout: 'badge', font: 'serif' },
      fields: {
        jobTitle: { rule: 'hidden' },
        note: { rule: 'shown' },
        website: { rule: 'prefilled', value: 'https://a.example', employeeMayEdit: true },
      },
      legalLine: 'Contoso AG',
      consentText: '',
      privacyUrl: 'https://a.example/privacy',
      dictionary: [{ text: 'Engineer', translations: { de: 'Ingenieurin' } }],
    },
  ]);
});

test('a field of several values is filled in as on a card, without rows that stayed empty', async () => {
  const { user, callsOf } = open({
    updateTemplate: () =>
      refuse({ errors: [{ path: 'fields.phones.value.0.value', message: 'Write a number.' }] }),
  });
  await user.selectOptions(await screen.findByLabelText(/^Phone.*: what/), 'prefilled');
  await user.click(screen.getByRole('button', { name: 'Add a phone number' }));
  await user.type(screen.getByLabelText('Phone 1'), '112');
  await user.click(screen.getByRole('button', { name: 'Add a phone number' }));
  await user.selectOptions(screen.getByLabelText(/^Address: what/), 'locked');
  expect(screen.getByText('Left empty, each card keeps what it says.')).toBeTruthy();
  await user.type(screen.getByLabelText('City'), 'Bonn');
  await user.selectOptions(screen.getByLabelText(/^Links: what/), 'locked');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Write a number.')).toBeTruthy();
  expect(callsOf('updateTemplate')[0]?.body).toMatchObject({
    fields: {
      phones: { rule: 'prefilled', value: [{ label: 'work', value: '112' }] },
      address: { rule: 'locked', value: { city: 'Bonn' } },
      links: { rule: 'locked' },
    },
  });
});

test('a refusal stands at its field, and the edits stay', async () => {
  const { user } = open({
    updateTemplate: () =>
      refuse({ errors: [{ path: 'design.accent', message: 'Write the colour as #rrggbb.' }] }),
  });
  const colour = await screen.findByLabelText<HTMLInputElement>('Colour');
  await user.clear(colour);
  await user.type(colour, 'red');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Write the colour as #rrggbb.')).toBeTruthy();
  await waitFor(() => expect(colour.getAttribute('aria-invalid')).toBe('true'));
  expect(colour.value).toBe('red');
});

test('a colour says how it stands out on white, and one that no camera reads is refused where it is chosen', async () => {
  open();
  const palette = await screen.findByLabelText('Colour of the QR code: choose one');
  fireEvent.change(palette, { target: { value: '#777777' } });
  const written = screen.getByLabelText<HTMLInputElement>('Colour of the QR code');
  await waitFor(() => expect(written.value).toBe('#777777'));
  expect(written.getAttribute('aria-invalid')).toBe('true');
  expect(
    screen.getByText('Contrast on white: 4.4 to 1. Cameras need 4.5 to 1: choose a darker colour.'),
  ).toBeTruthy();
  fireEvent.change(palette, { target: { value: '#0a3d62' } });
  await waitFor(() => expect(written.getAttribute('aria-invalid')).toBeNull());
});

test('changes are thrown away only when somebody says so', async () => {
  const { user } = open();
  const legal = await screen.findByLabelText<HTMLTextAreaElement>('Legal line');
  await user.type(legal, 'Contoso AG');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(await screen.findByText('What you changed in Standard will be lost.')).toBeTruthy();
  expect(legal.value).toBe('Contoso AG');
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  await waitFor(() => expect(legal.value).toBe(''));
});

test('a name always shows', async () => {
  open();
  const rule = await screen.findByLabelText(/^Name: what|^Display name: what/);
  expect([...rule.querySelectorAll('option')].map(({ value }) => value)).not.toContain('hidden');
});

test('a logo is stored as it is chosen, and one that cannot be used says why', async () => {
  let isUsable = false;
  const { user, callsOf } = open({
    replaceTemplateLogo: () =>
      isUsable ? TEMPLATE : refuse({ detail: 'The picture is broken. Choose another one.' }),
  });
  const logo = await screen.findByLabelText('Logo', { selector: 'input[type=file]' });
  const file = new File(['a picture'], 'logo.png', { type: 'image/png' });
  await user.upload(logo, file);
  expect(await screen.findByText('The picture is broken. Choose another one.')).toBeTruthy();
  isUsable = true;
  await user.upload(logo, file);
  await waitFor(() =>
    expect(screen.queryByText('The picture is broken. Choose another one.')).toBeNull(),
  );
  expect(callsOf('replaceTemplateLogo')).toHaveLength(2);
});

test('a real card is drawn as the draft would have it, and the last picture stays where none can be made', async () => {
  let isDrawable = true;
  const { user, callsOf } = open({
    listCards: () => ({ items: [aCard()], nextCursor: null, total: 1 }),
    getCard: () => aCard(),
    previewTemplate: () =>
      isDrawable ? { html: '<p>Drawn</p>' } : refuse({ detail: 'No camera reads this colour.' }),
  });
  const frame = await screen.findByTitle<HTMLIFrameElement>('Preview');
  expect(frame.getAttribute('srcdoc')).toBe('<p>Drawn</p>');
  expect(frame.getAttribute('sandbox')).toBe('');
  await user.click(screen.getByLabelText('Badge'));
  await waitFor(() =>
    expect(callsOf('previewTemplate').at(-1)?.body).toMatchObject({
      cardId: aCard().id,
      language: 'en',
      design: { layout: 'badge' },
    }),
  );
  isDrawable = false;
  await user.click(screen.getByLabelText('Letterhead'));
  expect(await screen.findByText('No camera reads this colour.')).toBeTruthy();
  expect(screen.getByTitle('Preview').getAttribute('srcdoc')).toBe('<p>Drawn</p>');
  expect(callsOf('updateTemplate')).toEqual([]);
});
