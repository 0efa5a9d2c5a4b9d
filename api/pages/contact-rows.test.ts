import { expect, test } from 'vitest';
import type { CardFields } from '../domain/card-fields.ts';
import { companyRows, type ContactRow, contactRows, profileLinks } from './contact-rows.ts';
import { getLanguage } from './language.ts';

const read = ({ icon, label, value, href }: ContactRow) => ({
  icon,
  label,
  text: String(value)
    .replace(/<wbr[^>]*>/g, '')
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|'),
  href,
});

const rows = (fields: CardFields, language = 'en') =>
  contactRows(fields, getLanguage(language)).map(read);

test('phones and mails, in the order they are wanted', () => {
  expect(
    rows({
      emails: [{ label: 'work', value: 'jo+x@contoso.com' }],
      phones: [{ label: 'work', value: '', e164: '+442079460000', extension: '22' }],
    }),
  ).toEqual([
    {
      icon: 'phone',
      label: 'Work phone',
      text: '|+44 20 7946 0000| |ext. 22|',
      href: 'tel:+442079460000;ext=22',
    },
    {
      icon: 'mail',
      label: 'Work email',
      text: '|jo+x@contoso.com|',
      href: 'mailto:jo%2Bx@contoso.com',
    },
  ]);
});

test('where the company is: website, address and office', () => {
  const fields = {
    office: 'Room 4',
    address: { city: 'Paris', country: 'FR' },
    website: 'www.contoso.com/team',
  };
  expect(companyRows(fields, getLanguage('en')).map(read)).toEqual([
    {
      icon: 'globe',
      label: 'Website',
      text: '|contoso.com/team|',
      href: 'https://www.contoso.com/team',
    },
    {
      icon: 'pin',
      label: 'Address',
      text: '|Paris|France|',
      href: 'https://www.google.com/maps/search/?api=1&query=Paris%2C+FR',
    },
    { icon: 'door', label: 'Office', text: '|Room 4|', href: undefined },
  ]);
});

test('a number that nobody could understand is shown and dials nothing', () => {
  expect(rows({ phones: [{ label: 'mobile', value: '0171 12 / 34', e164: null }] })).toEqual([
    { icon: 'mobile', label: 'Mobile', text: '|0171 12 / 34|', href: undefined },
  ]);
});

test('a fax is shown and not called', () => {
  expect(
    rows({ phones: [{ label: 'fax', value: '', e164: '+442079460000' }] })[0]?.href,
  ).toBeUndefined();
});

test('a mail that is no address is shown and writes to nobody', () => {
  expect(rows({ emails: [{ label: 'other', value: 'jo at contoso' }] })).toEqual([
    { icon: 'mail', label: 'Email', text: '|jo at contoso|', href: undefined },
  ]);
});

test('labels are in the reader’s language, or as somebody wrote them', () => {
  const emails = ['work', 'Private', 'other', 'Assistant'].map((label) => ({
    label,
    value: 'a@b.example',
  }));
  expect(rows({ emails }, 'de').map(({ label }) => label)).toEqual([
    'E-Mail geschäftlich',
    'E-Mail privat',
    'E-Mail',
    'Assistant',
  ]);
});

test('empty values are no rows', () => {
  const fields: CardFields = {
    phones: [{ label: 'work', value: ' ', e164: null }],
    emails: [{ label: 'work', value: '' }],
    website: 'javascript:alert(1)',
    address: { city: ' ' },
    office: '\n',
  };
  expect([...rows(fields), ...companyRows(fields, getLanguage('en'))]).toEqual([]);
});

test('profiles go by their network, links that run something are left out', () => {
  expect(
    profileLinks({
      links: [
        { kind: 'linkedin', url: 'https://linkedin.com/in/jo' },
        { kind: 'website', url: 'https://www.jo.example/blog/' },
        { kind: 'x', url: 'javascript:alert(1)' },
      ],
    }),
  ).toEqual([
    { icon: 'linkedin', name: 'LinkedIn', href: 'https://linkedin.com/in/jo' },
    { icon: 'website', name: 'jo.example/blog', href: 'https://www.jo.example/blog/' },
  ]);
});
