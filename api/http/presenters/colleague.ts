import type { ColleagueView, MessageCard } from '../../contract/colleagues.ts';
import type { Colleague } from '../../domain/colleague.ts';
import { cardName } from '../../sharing/card-name.ts';
import { findDial, phoneText, telLink } from '../../sharing/phone-number.ts';

/** A colleague's card for a list. */
export function presentColleague(colleague: Colleague, publicUrl: string): ColleagueView {
  const { id, slug, fields, hasPhoto } = colleague;
  return {
    id,
    slug,
    url: `${publicUrl}/c/${slug}`,
    name: cardName(fields),
    jobTitle: fields.jobTitle ?? '',
    department: fields.department ?? '',
    company: fields.company ?? '',
    hasPhoto,
  };
}

/** A colleague's card as the message extension fills its template with it. */
export function presentMessageCard(colleague: Colleague, publicUrl: string): MessageCard {
  const { slug, fields, hasPhoto } = colleague;
  const cardUrl = `${publicUrl}/c/${slug}`;
  const [phone] = fields.phones ?? [];
  const dial = phone && findDial(phone);
  return {
    name: cardName(fields),
    subtitle: [fields.jobTitle, fields.department, fields.company].filter(Boolean).join(' · '),
    email: fields.emails?.[0]?.value ?? '',
    phone: phone ? phoneText(phone) : '',
    phoneUrl: dial ? telLink(dial) : '',
    cardUrl,
    contactUrl: `${cardUrl}.vcf`,
    photoUrl: hasPhoto ? `${cardUrl}/photo` : '',
  };
}
