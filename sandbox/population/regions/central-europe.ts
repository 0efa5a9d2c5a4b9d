import { names, type Region } from './region.ts';

/** Numbers in the range the Bundesnetzagentur keeps for films: 040 66969-000 to -999. */
const germany: Region = {
  office: {
    city: 'Hamburg',
    streetAddress: 'Am Alten Kai 14',
    postalCode: '20457',
    country: 'Germany',
    usageLocation: 'DE',
    preferredLanguage: 'de-DE',
    companyName: 'Alder & Quay GmbH',
  },
  feminine: names(
    'Lena Johanna Carla Friederike Annika Mareike Theresa Wiebke Ronja Svenja Ulrike Käthe Merle Henrike',
  ),
  masculine: names(
    'Jonas Henning Matthias Florian Till Bastian Jörg Malte Leander Ruben Volker Götz Arne Hinnerk',
  ),
  surnames: names(
    'Wetterfeld Hoffmann Brückner Sander Krüger Lindemann Petersen Albrecht Jansen Vogelsang Rademacher Köster Thiessen Hagedorn Börnsen Kallweit Möllering Osterkamp Stahlhut Weißenborn Zimmerling Eickhoff Dierksen Fährmann',
  ),
  phones: [
    '+49 40 66969-###',
    '+49 (0)40 66969 ###',
    '040 66969-###',
    '040/66969###',
    '0049 40 66969###',
    '+494066969###',
  ],
  mobiles: ['+49 171 39200##', '0171 39200##', '+49 (171) 39 200 ##', '0171/39200##'],
  tones: [0, 3],
};

/** Numbers from +33 1 99 00 and 6 39 98: kept for fiction by ARCEP. */
const france: Region = {
  office: {
    city: 'Paris',
    streetAddress: '8 passage des Tanneurs',
    postalCode: '75011',
    country: 'France',
    usageLocation: 'FR',
    preferredLanguage: 'fr-FR',
    companyName: 'Alder & Quay SAS',
  },
  feminine: names(
    'Amélie Clémence Margaux Solène Inès Apolline Maëlle Océane Hélène Fatoumata Noémie Coralie',
  ),
  masculine: names(
    'Théo Rémi Étienne Gaël Loïc Benoît Maxence Ibrahim Aurélien Cédric Florentin Anatole',
  ),
  surnames: names(
    'Beaucourt Delacroix-Morin Lefebvre Garnier Rousselot Thévenin Charpentier Moreau Fontenay Diallo Bellanger Desrosiers Marchetti Vauquelin Ribeyre Lachaume Poirier Savatier Courvoisier Legrand-Petit Hennequin Abadie Kervella Toussaint',
  ),
  phones: ['+33 1 99 00 ## ##', '01 99 00 ## ##', '01.99.00.##.##', '+33 (0)1 99 00 ## ##'],
  mobiles: ['+33 6 39 98 ## ##', '06 39 98 ## ##', '06.39.98.##.##'],
  tones: [0, 6],
};

const poland: Region = {
  office: {
    city: 'Warszawa',
    streetAddress: 'ul. Garbarska 21/5',
    postalCode: '03-901',
    country: 'Poland',
    usageLocation: 'PL',
    preferredLanguage: 'pl-PL',
    companyName: 'Alder & Quay sp. z o.o.',
  },
  feminine: names(
    'Agnieszka Małgorzata Zofia Kinga Łucja Weronika Hanna Bożena Iga Kalina Marzena Oliwia',
  ),
  masculine: names(
    'Łukasz Paweł Mikołaj Grzegorz Bartłomiej Tymon Kacper Szymon Wojciech Radosław Błażej Igor',
  ),
  surnames: names(
    'Wiśniewska-Zając Dąbek Szczepanik Gołębiowski Żurawski Piórko Majchrzak Ostrowicz Ćwikliński Bielawa Kędzior Łabędź Sosnowicz Trzciński Wrzesień Jarząbek Głowacz Mroczek Zięba Kopeć Rybarczyk Śliwa Niedźwiedź Chmielarz',
  ),
  phones: ['+48 22 555 0# ##', '22 555 0# ##', '(22) 555 0###'],
  mobiles: ['+48 601 000 ###', '601 000 ###'],
  tones: [0, 2],
};

export const CENTRAL_EUROPE = { germany, france, poland };
