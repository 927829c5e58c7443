import { DescriptionList } from '@/components/ui/description-list';
import { Words } from './topic';

const keys: readonly Readonly<{ label: string; value: string }>[] = [
  {
    label: 'Tab',
    value: '到下一个可操作的地方，Shift+Tab 返回；进入页面后第一次按 Tab 可直接跳到主要内容。',
  },
  { label: 'Enter', value: '打开选中的链接；在表单里提交，在列表的搜索框里查询。' },
  { label: '空格', value: '按下按钮、勾选、展开或收起折叠的内容。' },
  { label: 'Esc', value: '关闭确认框，什么也不做。' },
  { label: '↑ ↓', value: '在单选项和下拉选项中移动；长表格获得焦点后用 ← → 左右滚动。' },
  { label: '全角数字', value: '金额、期限、利率、证件号、电话里用中文输入法打出的１２３会自动换成 123。' },
  { label: '平板', value: '按钮、链接、输入框都按手指大小放大；竖着拿时菜单收在右上角。' },
  {
    label: '打印',
    value:
      '任何页面按 Ctrl+P：菜单和按钮不上纸，表格完整打印，可另存为 PDF。合同、借据、收据、证明有专门的 PDF，以 PDF 为准。',
  },
  {
    label: '收藏',
    value: '列表的查询条件、排序和页码都在网址里，可以收藏或发给同事（对方只能看到自己有权看的）。',
  },
];

export function Keyboard() {
  return (
    <div className="p-4">
      <DescriptionList columns={1} items={keys} />
    </div>
  );
}

const terms: readonly Readonly<{ label: string; value: string }>[] = [
  { label: '借据', value: '一次放款的凭证，编号在合同号之后；计息还款都以借据为准。' },
  { label: '贷款余额', value: '还没有还的本金，不含利息。' },
  { label: '逾期本金', value: '已过应还日（及宽限期）还没有还的那部分本金。' },
  { label: 'PAR30', value: '逾期超过 30 天的贷款的全部余额，占全部贷款余额的比例。' },
  { label: '对日', value: '与放款日同一日号；没有这一日号的月份为月末。' },
  { label: '结息日', value: '约定每期计息到这一天，次日还款。' },
  { label: '宽限期', value: '应还日之后约定的天数内还清，不算逾期。' },
  { label: '提款期', value: '分次放款的产品可以提款的期间；到提款截止日没有提的不再放款。' },
  { label: '循环额度', value: '额度内随借随还，归还的本金可以再借；可用额度＝额度－贷款余额－在途放款。' },
  { label: '首付', value: '每次放款当日由客户以自有资金归还的一部分本金，不从放款中扣除。' },
  { label: '利随本清', value: '还多少本金，收这部分本金的利息；到期本息一次还清。' },
  { label: '等本等息', value: '各期利息都按借款原额计算，实际年化利率明显高于名义利率，产品页如实显示。' },
  { label: '约定还款计划', value: '还款的日子和每次还的本金逐笔约定，写入合同附件。' },
  { label: '重定价', value: '按 LPR 加减点的贷款，在约定的日子改用当时的 LPR；加减点不变。' },
  {
    label: '息费总额上限',
    value: '利息、罚息、复利、违约金合计每天不超过本金的约定年利率，超过的显示为“超上限未计”。',
  },
  { label: '挪用罚息', value: '没有按约定用途使用的本金，按较高的利率计收，与逾期罚息取其高。' },
  { label: '预收款', value: '客户多交、留到下期应还日自动扣还的钱，可以申请退还。' },
  { label: '减额 / 缩期', value: '提前还本之后，少还每期的钱，或少还几期。' },
  { label: '冲正', value: '由第二人复核，撤销一笔记错的收款或贷款变更。' },
  { label: '展期', value: '到期前经复核延后到期日，利息须已付清；累计期限以贷款通则为限。' },
  { label: '利率调整', value: '经复核，一笔贷款自某日起改用新利率，分段计息。' },
  { label: '停息', value: '经复核，自某日起不计任何利息，直到恢复计息；停息期间不补计。' },
  { label: '核销', value: '经复核，本息移出账面，冲减贷款损失准备；债权仍在，收回的钱登记为核销后收回。' },
  { label: '减免', value: '经复核免收已到期未还的利息、罚息、复利或费用；本金不能减免。' },
  {
    label: '审贷分离',
    value: '受理、调查的人与审查、审批的人不能是同一人；放款、冲正、退款、贷款变更亦须两人。',
  },
  { label: '日终', value: '每天 00:05 自动把各笔贷款算到当天并入账；系统启动时补做。' },
  { label: '记账凭证', value: '每笔业务自动生成，借贷相等，不能修改。' },
];

export function Glossary() {
  return (
    <div className="p-4">
      <DescriptionList columns={2} items={terms} />
    </div>
  );
}

/** The questions that come up, and who answers them. */
export function WhoToAsk({ administrators }: Readonly<{ administrators: readonly string[] }>) {
  return (
    <Words>
      <p>
        忘记密码、手机与恢复码都遗失、账号被锁定、岗位变动、产品和公司信息有误：找管理员
        {administrators.length > 0 && `（${administrators.join('、')}）`}。
      </p>
      <p>业务被退回：看该笔业务页面上的审批记录，退回意见和退回人都写在上面。</p>
      <p>
        看到“页面暂时无法显示”：把错误编号告诉管理员，凭编号可以在服务日志里查到原因；重做之前先看该笔贷款的还款记录，已入账的不要再记。
      </p>
      <p>半小时不操作会自动退出，最长 12 小时须重新登录；离开座位请点“退出”。</p>
    </Words>
  );
}
