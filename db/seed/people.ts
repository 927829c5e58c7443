// The demo company's customers: invented people and firms whose numbers pass every checksum.
import type { CustomerKind } from '@/lib/domain/identity/kinds';

export type SeedCustomer = Readonly<{
  kind: CustomerKind;
  name: string;
  identityNumber: string;
  phone: string;
  address: string;
  legalRepresentative: string;
  occupation: string;
  bankName: string;
  bankAccount: string;
}>;

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'.split('');
const GIVEN = [
  '建国',
  '秀英',
  '志强',
  '丽娟',
  '海涛',
  '晓燕',
  '国栋',
  '雪梅',
  '永刚',
  '桂兰',
  '文杰',
  '春花',
  '俊峰',
  '玉珍',
  '立新',
  '慧敏',
  '振华',
  '小红',
  '德胜',
  '美玲',
];
const TRADES = [
  '日用百货批发',
  '五金建材零售',
  '餐饮服务',
  '服装加工',
  '果蔬批发',
  '汽车维修',
  '水产养殖',
  '茶叶种植',
  '生猪养殖',
  '家具制造',
  '物流运输',
  '电子配件',
  '装饰装修',
  '农机租赁',
  '烟酒副食',
];
const STREETS = [
  '文三路',
  '塘栖镇人民路',
  '良渚街道古墩路',
  '余杭街道禹航路',
  '瓶窑镇凤都路',
  '径山镇漕桥村',
  '崇贤街道拱康路',
];
const FIRMS = [
  '杭州恒丰五金机电有限公司',
  '杭州绿源生态农业开发有限公司',
  '浙江瑞达物流有限公司',
  '杭州锦绣年华服饰有限公司',
  '杭州众诚装饰工程有限公司',
  '余杭区良渚味道餐饮管理有限公司',
  '杭州启明星电子科技有限公司',
  '杭州万家福商贸有限公司',
  '浙江德信汽车服务连锁有限公司',
  '杭州清溪茶业专业发展有限公司',
];
const BANKS = ['中国农业银行余杭支行', '杭州银行良渚支行', '中国工商银行临平支行', '浙江农商银行余杭支行'];

const KINDS: readonly CustomerKind[] = [
  'self_employed',
  'person',
  'farmer',
  'self_employed',
  'person',
  'company',
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The customers of the demo, always the same. */
export function seedCustomers(count: number): SeedCustomer[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = at(KINDS, index);
    const person =
      at(SURNAMES, index * 7 + Math.floor(index / 20)) + at(GIVEN, index * 11 + Math.floor(index / 9));
    const isCompany = kind === 'company';
    const firmNumber = Math.floor(index / KINDS.length);
    return {
      kind,
      name: isCompany ? at(FIRMS, firmNumber) : person,
      identityNumber: isCompany ? creditCode(firmNumber) : residentNumber(index),
      phone: `13${String(500_000_000 + index * 7_654_321).slice(0, 9)}`,
      address: `浙江省杭州市余杭区${at(STREETS, index)}${((index * 37) % 480) + 1}号`,
      legalRepresentative: isCompany ? person : '',
      occupation: at(TRADES, index),
      bankName: at(BANKS, index),
      bankAccount: isCompany ? String(19_045_101_040_000_000 + index * 1013) : cardNumber(index),
    };
  });
}

function residentNumber(index: number): string {
  const year = 1964 + ((index * 5) % 36);
  const month = String((index % 12) + 1).padStart(2, '0');
  const date = String(((index * 3) % 28) + 1).padStart(2, '0');
  const body = `330110${year}${month}${date}${String(100 + index * 7).slice(-3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const total = weights.reduce((sum, weight, position) => sum + weight * Number(body[position]), 0);
  return body + '10X98765432'.charAt(total % 11);
}

function creditCode(index: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91330110MA2${String(10_000 + index * 137).slice(-5)}${String(index % 10)}`
    .slice(0, 17)
    .padEnd(17, '0');
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const total = weights.reduce(
    (sum, weight, position) => sum + weight * alphabet.indexOf(body.charAt(position)),
    0,
  );
  return body + alphabet.charAt((31 - (total % 31)) % 31);
}

function cardNumber(index: number): string {
  const body = `622848${String(330_000_000_000 + index * 9_876_543).slice(0, 12)}`;
  let total = 0;
  [...body].reverse().forEach((digit, position) => {
    const doubled = Number(digit) * (position % 2 === 0 ? 2 : 1);
    total += doubled > 9 ? doubled - 9 : doubled;
  });
  return body + String((10 - (total % 10)) % 10);
}
