import { expect, test } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { changeLanguage, createI18n } from '../../languages/i18n.ts';
import { describeError, describeFieldErrors } from './describe-error.ts';

const refusal = (code: string) =>
  new ApiError({
    type: `urn:carte:problem:${code}`,
    title: 'Title of the API',
    status: 422,
    detail: 'What the API says, for $t(common.close) and {{detail}}.',
    code,
    errors: [{ path: 'name', message: 'Too long.' }],
  });

async function speak(language: string) {
  const i18n = createI18n();
  await changeLanguage(i18n, language);
  return i18n.t;
}

test('in English the API speaks for itself, to the letter', async () => {
  const t = await speak('en');
  const { title, detail } = refusal('wrong_secret').problem;
  expect(describeError(refusal('wrong_secret'), t)).toEqual({ title, text: detail });
  expect(describeFieldErrors(refusal('invalid_request'), t).get('name')).toBe('Too long.');
});

test('in another language an answer is said by its code', async () => {
  const t = await speak('de');
  expect(describeError(refusal('already_connected'), t)).toEqual({
    title: 'Schon verbunden',
    text: 'Dieses Verzeichnis ist schon verbunden. Öffnen Sie seine Verbindung.',
  });
  expect(describeFieldErrors(refusal('invalid_request'), t).get('name')).toBe(
    'So lässt sich das nicht speichern. Ändern Sie es.',
  );
});

test('what is exact in the API’s words alone is repeated, and a code to come is as it says', async () => {
  const t = await speak('de');
  const { title, detail } = refusal('yet_to_come').problem;
  expect(describeError(refusal('sign_in_refused'), t).text).toContain(detail);
  expect(describeError(refusal('yet_to_come'), t)).toEqual({ title, text: detail });
});
