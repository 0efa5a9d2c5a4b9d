import { names, type Region } from './region.ts';

/** Numbers of the form 555-01xx, which the North American Numbering Plan keeps for fiction. */
const unitedStates: Region = {
  office: {
    city: 'Boston',
    streetAddress: '240 Ropewalk Street, Suite 500',
    postalCode: '02110',
    state: 'MA',
    country: 'United States',
    usageLocation: 'US',
    preferredLanguage: 'en-US',
    companyName: 'Alder & Quay, Inc.',
  },
  feminine: names(
    'Savannah Delphine Marisol Keisha Tatum Linh Brooke Xiomara Jada Wren Peyton Odalys',
  ),
  masculine: names(
    'Walter Deshawn Emmett Mateo Colby Hieu Jamal Everett Santiago Nolan Isaiah Reuben',
  ),
  surnames: names(
    'Ellingsworth Castellanos Whitfield-Boone Nguyen-Hart Abercrombie Delacruz Hollowell McTavish Ocampo Petrakis Rutherford Stonecipher Vandermeer Yellowhorse Zielinski Applewhite Broussard Calloway Dufresne Everhart Fairbanks Goldfarb Huckabay Ibarra-Stone',
  ),
  phones: [
    '+1 617 555 01##',
    '(617) 555-01##',
    '617.555.01##',
    '1-617-555-01##',
    '+161755501##',
    '617 555 01##',
  ],
  mobiles: ['+1 (857) 555-01##', '857-555-01##', '+1 857 555 01##'],
  tones: [0, 7],
};

const brazil: Region = {
  office: {
    city: 'São Paulo',
    streetAddress: 'Rua das Oficinas, 512, 9º andar',
    postalCode: '01000-000',
    state: 'SP',
    country: 'Brazil',
    usageLocation: 'BR',
    preferredLanguage: 'pt-BR',
    companyName: 'Alder & Quay Ltda.',
  },
  feminine: names(
    'Conceição Luíza Thaís Jussara Beatriz Raíssa Iara Letícia Débora Vitória Aparecida Janaína',
  ),
  masculine: names(
    'João Thiago Caíque Otávio Rogério Luan Ubirajara Vinícius Gustavo Raí Márcio Davi',
  ),
  surnames: names(
    'Gonçalves Assunção Bragança Figueirôa Magalhães Queirós Sampaio Taveira Vasconcelos Yamashita-Lima Araújo Brandão Cerqueira Drummond Espíndola Falcão Guimarães Holanda Itamaracá Junqueira Lacerda Medeiros Nóbrega Paranhos',
  ),
  phones: ['+55 11 5550-0###', '(11) 5550-0###', '0xx11 55500###'],
  mobiles: ['+55 11 90000-0###', '(11) 90000 0###'],
  tones: [1, 7],
};

export const AMERICAS = { unitedStates, brazil };
