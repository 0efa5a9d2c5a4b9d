import { names, type Region } from './region.ts';

const emirates: Region = {
  office: {
    city: 'دبي',
    streetAddress: 'شارع النجارين ١٢، الطابق الثالث',
    postalCode: '00000',
    country: 'United Arab Emirates',
    usageLocation: 'AE',
    preferredLanguage: 'ar-AE',
    companyName: 'ألدر آند كي ش.ذ.م.م',
  },
  feminine: names(
    'Layla/ليلى Noor/نور Maryam/مريم Hessa/حصة Salma/سلمى Rania/رانيا Dana/دانة Amal/أمل Shamma/شما Yasmin/ياسمين Lubna/لبنى Huda/هدى',
  ),
  masculine: names(
    'Omar/عمر Khalid/خالد Saif/سيف Rashid/راشد Tareq/طارق Faisal/فيصل Hamad/حمد Ziad/زياد Karim/كريم Majid/ماجد Yousef/يوسف Adel/عادل',
  ),
  surnames: names(
    'Alhamdani/الحمداني Almarzouqi/المرزوقي Haddad/حداد Alsuwaidi/السويدي Najjar/نجار Alketbi/الكتبي Darwish/درويش Almansoori/المنصوري Khoury/خوري Alshamsi/الشامسي Barakat/بركات Aldhaheri/الظاهري Sabbagh/صباغ Alfalasi/الفلاسي Qasim/قاسم Almheiri/المهيري Rahhal/رحال Alblooshi/البلوشي Salem/سالم Alnuaimi/النعيمي Tamimi/تميمي Alzaabi/الزعابي Wahbi/وهبي Yassin/ياسين',
  ),
  script: 'given surname',
  phones: ['+971 4 000 0###', '04 000 0###', '00971 4 0000###'],
  mobiles: ['+971 50 000 0###', '050 000 0###'],
  tones: [2, 5],
  headscarves: true,
};

const israel: Region = {
  office: {
    city: 'תל אביב-יפו',
    streetAddress: 'רחוב הנגרים 9',
    postalCode: '6800000',
    country: 'Israel',
    usageLocation: 'IL',
    preferredLanguage: 'he-IL',
    companyName: 'אלדר אנד קי בע״מ',
  },
  feminine: names(
    'Noa/נועה Tamar/תמר Michal/מיכל Shira/שירה Yael/יעל Avigail/אביגיל Hadas/הדס Ronit/רונית Maya/מאיה Liat/ליאת Inbar/ענבר Efrat/אפרת',
  ),
  masculine: names(
    'Itai/איתי Yonatan/יונתן Amir/אמיר Nadav/נדב Eyal/אייל Uri/אורי Gil/גיל Asaf/אסף Boaz/בועז Elad/אלעד Ido/עידו Roi/רועי',
  ),
  surnames: names(
    'Baron/בר-און Avnieli/אבניאלי Carmi/כרמי Dromi/דרומי Eshkoli/אשכולי Galili/גלילי Harari/הררי Ilani/אילני Kadmon/קדמון Lahav/להב Maimoni/מימוני Naveh/נווה Oren/אורן Peled/פלד Raviv/רביב Sagi/שגיא Tzur/צור Yardeni/ירדני Zamir/זמיר Almog/אלמוג Bareket/ברקת Dagan/דגן Golani/גולני Shaked/שקד',
  ),
  script: 'given surname',
  phones: ['+972 3-000-0###', '03-000-0###', '03 0000###'],
  mobiles: ['+972 50-000-0###', '050-0000###'],
  tones: [1, 4],
};

const turkey: Region = {
  office: {
    city: 'İstanbul',
    streetAddress: 'Doğramacılar Sokak No: 18/3',
    postalCode: '34425',
    country: 'Türkiye',
    usageLocation: 'TR',
    preferredLanguage: 'tr-TR',
    companyName: 'Alder & Quay Ltd. Şti.',
  },
  feminine: names('Elif Zeynep Gülşen İpek Çiğdem Şebnem Defne Nurgül Aslı Yağmur Özge Melis'),
  masculine: names('Kerem Ozan Çağlar Umut Doğan İsmail Barış Serkan Yiğit Emre Tuğrul Şahin'),
  surnames: names(
    'Yıldırımoğlu Çelikkol Özdoğan Şimşekçi Günaydın Karagözlü Tanrıöver Ağaoğlu Bozkırlı Demirtaşlı Erdoğmuş Gökçek Hacıoğlu İnceefe Kılıçaslan Lokmacı Mutluer Nalbantoğlu Özgüven Pamukçu Soylu Taşkıran Uğurlu Yenigün',
  ),
  phones: ['+90 212 000 0# ##', '0212 000 00##', '(0212) 000 0###'],
  mobiles: ['+90 530 000 0# ##', '0530 000 00##'],
  tones: [1, 4],
  headscarves: true,
};

const nigeria: Region = {
  office: {
    city: 'Lagos',
    streetAddress: '5 Boatbuilders Close, Yaba',
    postalCode: '101245',
    state: 'Lagos',
    country: 'Nigeria',
    usageLocation: 'NG',
    preferredLanguage: 'en-NG',
    companyName: 'Alder & Quay Nig. Ltd',
  },
  feminine: names(
    'Nkechi Folasade Ngozi Halima Omolara Chidinma Temitope Adaeze Yewande Ebele Titilayo Amaka',
  ),
  masculine: names(
    'Chukwuemeka Babatunde Segun Ikenna Musa Oluwaseun Tobenna Emeka Kayode Obinna Sani Femi',
  ),
  surnames: names(
    'Adeyemi-Hart Okonkwo Balogun Chukwuma Danjuma Eze-Williams Fashola Gbadamosi Ibekwe Jibunoh Kuforiji Lawal Madueke Nwachukwu Ogunbanjo Popoola Sofoluwe Tinuoye Umeh Yakubu Akintola Bello-Osagie Ekwueme Olawale',
  ),
  phones: ['+234 1 000 0###', '01 000 0###', '(01) 0000###'],
  mobiles: ['+234 800 000 0###', '0800 000 0###'],
  tones: [5, 7],
  headscarves: true,
};

export const AFRICA_AND_MIDDLE_EAST = { emirates, israel, turkey, nigeria };
