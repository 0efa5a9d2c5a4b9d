import { names, type Region } from './region.ts';

const japan: Region = {
  office: {
    city: '東京',
    streetAddress: '台東区船具町2丁目3番4号',
    postalCode: '110-0000',
    state: '東京都',
    country: 'Japan',
    usageLocation: 'JP',
    preferredLanguage: 'ja-JP',
    companyName: 'オルダー・アンド・キー株式会社',
  },
  feminine: names(
    'Yui/結衣 Haruka/遥 Misaki/美咲 Akane/茜 Sakura/さくら Chihiro/千尋 Nanami/七海 Ayaka/彩花 Mio/澪 Rin/凛 Kaori/香織 Emi/恵美',
  ),
  masculine: names(
    'Haruto/陽斗 Ren/蓮 Sota/蒼太 Daiki/大輝 Kenji/健司 Takumi/匠 Yuto/悠斗 Ryo/亮 Shinji/慎二 Kazuki/和樹 Naoki/直樹 Hiroshi/寛',
  ),
  surnames: names(
    'Yamamura/山村 Kisaragi/如月 Mizushima/水島 Hoshino/星野 Kuroiwa/黒岩 Takeuchi/竹内 Nishikawa/西川 Arisaka/有坂 Fujikura/藤倉 Ogasawara/小笠原 Shiraishi/白石 Tachibana/橘 Ueno/上野 Wakamatsu/若松 Asahina/朝比奈 Ebihara/海老原 Hanamura/花村 Iwasaki/岩崎 Kagami/加賀美 Minase/水瀬 Natsume/夏目 Sakamaki/酒巻 Toyama/遠山 Yukimura/雪村',
  ),
  script: 'surname given',
  phones: ['+81 3 0000 0###', '03-0000-0###', '(03)0000-0###', '+81-3-0000-0###'],
  mobiles: ['+81 90 0000 0###', '090-0000-0###'],
  tones: [1, 3],
};

const china: Region = {
  office: {
    city: '上海',
    streetAddress: '徐汇区木工路88号3楼',
    postalCode: '200000',
    state: '上海市',
    country: 'China',
    usageLocation: 'CN',
    preferredLanguage: 'zh-CN',
    companyName: '奥德码头设计（上海）有限公司',
  },
  feminine: names(
    'Siyuan/思远 Meilin/美琳 Xiaoyu/晓雨 Yanran/嫣然 Jingyi/静怡 Lanxin/兰心 Wenqi/文琪 Ruoxi/若曦 Qiuyue/秋月 Zihan/子涵 Ning/宁 Xue/雪',
  ),
  masculine: names(
    'Haoran/浩然 Zhiqiang/志强 Junjie/俊杰 Mingze/明泽 Tianyu/天宇 Yichen/奕辰 Guodong/国栋 Peng/鹏 Weimin/为民 Boyang/博洋 Jian/健 Kai/凯',
  ),
  surnames: names(
    'Chen/陈 Ouyang/欧阳 Xiahou/夏侯 Shangguan/上官 Zhuge/诸葛 Murong/慕容 Lv/吕 Ren/任 Qiu/邱 Gu/顾 Yue/岳 Bai/白 Fang/方 Ge/葛 Hou/侯 Jia/贾 Kong/孔 Long/龙 Mei/梅 Nie/聂 Pan/潘 Qin/秦 Rao/饶 Shao/邵',
  ),
  script: 'surnamegiven',
  phones: ['+86 21 5555 0###', '021-55550###', '(021) 5555 0###'],
  mobiles: ['+86 130 0000 0###', '13000000###'],
  tones: [1, 3],
};

const korea: Region = {
  office: {
    city: '서울',
    streetAddress: '성동구 목공로 17, 4층',
    postalCode: '04700',
    country: 'South Korea',
    usageLocation: 'KR',
    preferredLanguage: 'ko-KR',
    companyName: '앨더앤키 주식회사',
  },
  feminine: names(
    'Seoyeon/서연 Jiwoo/지우 Haeun/하은 Minseo/민서 Yuna/유나 Soomin/수민 Eunji/은지 Chaewon/채원 Dahyun/다현 Nari/나리 Bora/보라 Yejin/예진',
  ),
  masculine: names(
    'Minjun/민준 Dohyun/도현 Jihoon/지훈 Seojun/서준 Hyunwoo/현우 Taeyang/태양 Junho/준호 Sungmin/성민 Woojin/우진 Kyuho/규호 Siwon/시원 Eunho/은호',
  ),
  surnames: names(
    'Namgung/남궁 Hwangbo/황보 Seonu/선우 Dokgo/독고 Baek/백 Ahn/안 Yoo/유 Noh/노 Ha/하 Joo/주 Woo/우 Min/민 Chu/추 Do/도 Gil/길 Hyun/현 Jin/진 Ma/마 Ok/옥 Pyo/표 Seok/석 Tak/탁 Won/원 Yeom/염',
  ),
  script: 'surnamegiven',
  phones: ['+82 2 000 0###', '02-000-0###', '02) 000-0###'],
  mobiles: ['+82 10-0000-0###', '010-0000-0###'],
  tones: [1, 3],
};

const india: Region = {
  office: {
    city: 'Bengaluru',
    streetAddress: '12/4 Sandalwood Cross, 2nd Stage',
    postalCode: '560038',
    state: 'Karnataka',
    country: 'India',
    usageLocation: 'IN',
    preferredLanguage: 'en-IN',
    companyName: 'Alder & Quay Pvt. Ltd.',
  },
  feminine: names(
    'Priya Ananya Kavitha Meenakshi Shreya Lakshmi Zoya Ishita Nandini Rukmini Tanvi Gurpreet',
  ),
  masculine: names(
    'Arjun Vikram Raghav Siddharth Imran Karthik Harpreet Naveen Rohan Suresh Yash Aditya',
  ),
  surnames: names(
    'Raghunandan Kulkarni Venkataraman Chattopadhyay Deshpande Iyengar Jayaraman Lakshminarayanan Mukhopadhyay Nambiar Parthasarathy Qureshi Ramachandran Subramaniam Tendolkar Upadhyaya Vaidyanathan Warrier Ahluwalia Bhattacharjee Chowdhury Dhillon Fernandes Gopalakrishnan',
  ),
  phones: ['+91 80 0000 0###', '080-0000 0###', '(080) 00000###'],
  mobiles: ['+91 90000 00###', '9000000###', '+91-90000-00###'],
  tones: [3, 6],
};

export const ASIA = { japan, china, korea, india };
