import { names, type Region } from './region.ts';

/** Numbers that Ofcom keeps for drama: 020 7946 0000–0999 and 07700 900000–900999. */
const britain: Region = {
  office: {
    city: 'London',
    streetAddress: '31 Lantern Wharf',
    postalCode: 'SE1 9ZZ',
    country: 'United Kingdom',
    usageLocation: 'GB',
    preferredLanguage: 'en-GB',
    companyName: 'Alder & Quay Ltd',
  },
  feminine: names(
    'Imogen Harriet Rosalind Bronwen Niamh Eilidh Zainab Comfort Philippa Tamsin Maisie Anjali',
  ),
  masculine: names('Alistair Rhys Callum Barnaby Gethin Hamish Kofi Tariq Fergus Rupert Owain Dev'),
  surnames: names(
    "Ashdown O'Rourke Pemberton-Clay Whitlock Achterberg MacAskill Okonjo-Reed Thistlewood Birtwhistle Llewellyn Farthing Abernathy Marlowe-Khan Sedgefield Dunmore Rafferty Copperthwaite Hollis Penhaligon Wrenfield Greaves Addo Standish Tollemarch",
  ),
  phones: ['+44 20 7946 0###', '020 7946 0###', '+44 (0)20 7946 0###', '(020) 7946-0###'],
  mobiles: ['+44 7700 900###', '07700 900###', '+447700900###'],
  tones: [0, 7],
};

const spain: Region = {
  office: {
    city: 'Valencia',
    streetAddress: 'Carrer dels Fusters 40',
    postalCode: '46002',
    country: 'Spain',
    usageLocation: 'ES',
    preferredLanguage: 'es-ES',
    companyName: 'Alder & Quay S.L.',
  },
  feminine: names(
    'Lucía Begoña Inmaculada Itziar Montserrat Paloma Nerea Rocío Ainhoa Carmen Yolanda Mireia',
  ),
  masculine: names(
    'Íñigo Álvaro Joaquín Xavier Andrés Rubén Tomás Gonzalo Jesús Martín Óscar Hugo',
  ),
  surnames: names(
    'Íñiguez Larrañaga Peñalver Montañés Ibáñez-Roca Cañizares Belmonte Zubizarreta Orellana Quiñones Arribas Castellví Domènech Ferragut Galdeano Hinojosa Llorente Mascarell Noguera Ordóñez Pascual Rebolledo Santacreu Urquijo',
  ),
  phones: ['+34 960 00 ## ##', '960 00 ## ##', '0034 96000####'],
  mobiles: ['+34 600 000 ###', '600 000 ###', '600-00-0#-##'],
  tones: [1, 4],
};

const italy: Region = {
  office: {
    city: 'Torino',
    streetAddress: 'Via dei Ramai 7',
    postalCode: '10152',
    state: 'TO',
    country: 'Italy',
    usageLocation: 'IT',
    preferredLanguage: 'it-IT',
    companyName: 'Alder & Quay S.r.l.',
  },
  feminine: names(
    'Giulia Ilaria Chiara Ludovica Nicoletta Beatrice Federica Ginevra Marta Silvana Noemi Arianna',
  ),
  masculine: names(
    'Niccolò Edoardo Lapo Emanuele Gianluca Tommaso Raffaele Dario Ettore Michelangelo Fulvio Elia',
  ),
  surnames: names(
    "D'Amico-Rossetti Dell'Orto Bellincioni Zanardelli Quaglia Pellicano Fornasier Cantarutti Bonaventura Scarpellini Tagliaferro Vergani Malaspina Gherardini Locatelli Mazzantini Novarese Ottaviani Pasqualotto Ravenna Sartori Trevisan Ubaldini Venier",
  ),
  phones: ['+39 011 000 ####', '011/000####', '+39 (011) 000 ## ##'],
  mobiles: ['+39 320 000 ####', '320 000####'],
  tones: [0, 4],
};

/** Numbers that PTS keeps for fiction: 08-465 004 00–99 and 070-174 06 05–99. */
const sweden: Region = {
  office: {
    city: 'Stockholm',
    streetAddress: 'Tjärhovsgränd 3',
    postalCode: '116 28',
    country: 'Sweden',
    usageLocation: 'SE',
    preferredLanguage: 'sv-SE',
    companyName: 'Alder & Quay AB',
  },
  feminine: names('Astrid Linnéa Saga Åsa Märta Hedvig Tuva Ebba Ingrid Maj-Britt Freja Amina'),
  masculine: names('Gösta Viggo Björn Måns Östen Albin Torsten Elof Sixten Love Håkan Yusuf'),
  surnames: names(
    'Ågesen Lindqvist Bergström Sjöö Hägglund Österlund Nygårds Ekblad Fjällström Grönvik Hällsten Isaksson-Berg Järvinen Källström Lönnroth Måwe Norrgård Öhman Palmqvist Rönnmark Stålnacke Törnblad Wåhlin Åkerhielm',
  ),
  phones: ['+46 8 465 004 ##', '08-465 004 ##', '+46 (0)8-465 004 ##'],
  mobiles: ['+46 70 174 06 ##', '070-174 06 ##'],
  tones: [0, 2],
};

export const WEST_AND_NORTH_EUROPE = { britain, spain, italy, sweden };
