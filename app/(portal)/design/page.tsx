import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Figure } from '@/components/ui/figure';
import { Notice } from '@/components/ui/notice';
import { Steps } from '@/components/ui/steps';
import { Timeline } from '@/components/ui/timeline';
import { fen } from '@/lib/domain/money/money';
import { formatWan, formatYuan } from '@/lib/format/money';
import { maskAccount, maskIdentity, maskPhone } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { Colours, FigureTable, Spacing, TypeScale } from './_components/foundations';
import { SampleForm } from './_components/sample-form';

export const metadata: Metadata = { title: '设计规范' };

/** For those who run the portal; their permission is the one the menu asks as well. */
export default async function DesignPage() {
  await requireActor('company.view');
  return (
    <>
      <PageHeader
        title="设计规范"
        subtitle="全系统共用的字号、间距、颜色与部件；页面只用这里的部件搭建"
        breadcrumbs={[{ label: '首页', href: '/' }, { label: '设计规范' }]}
        status={<Badge tone="info">示例</Badge>}
      />
      <div className="space-y-4">
        <div className="grid gap-4 xl:grid-cols-2">
          <Card title="字号">
            <TypeScale />
          </Card>
          <Card title="间距" description="以 4 像素为一格">
            <Spacing />
          </Card>
        </div>
        <Card title="颜色与对比度" description="文字对比度不低于 4.5，控件边框不低于 3（WCAG AA）" flush>
          <Colours />
        </Card>
        <Words />
        <Card title="金额与表格" description="数字等宽、右对齐，两位小数，合计加粗" flush>
          <FigureTable />
        </Card>
        <SampleForm />
        <Process />
        <Card title="没有记录时">
          <EmptyState title="还没有客户" hint="登记第一位客户后，就可以为其办理贷款申请。" />
        </Card>
      </div>
    </>
  );
}

function Words() {
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <Card title="按钮与状态">
        <div className="space-y-4">
          <div className="flex flex-wrap gap-2">
            <Button variant="primary">主要操作</Button>
            <Button variant="secondary">次要操作</Button>
            <Button variant="ghost">弱操作</Button>
            <Button variant="danger">危险操作</Button>
            <Button disabled>提交中…</Button>
            <Button variant="secondary" size="small">
              表内操作
            </Button>
          </div>
          <div className="flex flex-wrap gap-2">
            <Badge>草稿</Badge>
            <Badge tone="info">审批中</Badge>
            <Badge tone="success">正常</Badge>
            <Badge tone="warning">即将到期</Badge>
            <Badge tone="danger">逾期 12 天</Badge>
          </div>
          <Notice tone="warning" title="合同尚未登记签署">
            登记签署后才能申请放款。
          </Notice>
          <Notice tone="danger" title="放款申请被退回">
            收款账户户名与借款人不一致。
          </Notice>
        </div>
      </Card>
      <Card title="指标与要素">
        <div className="mb-4 grid gap-3 sm:grid-cols-2">
          <Figure label="贷款余额" value={formatWan(fen(12_345_678_900))} hint="共 86 笔" />
          <Figure label="逾期本金" value={formatWan(fen(23_450_000))} hint="共 5 笔" tone="danger" />
        </div>
        <DescriptionList
          columns={2}
          items={[
            { label: '证件号码', value: maskIdentity('11010519491231002X') },
            { label: '手机号码', value: maskPhone('13800001234') },
            { label: '收款账户', value: maskAccount('6222021234565670') },
            { label: '借款金额', value: formatYuan(fen(12_345_600)) },
            { label: '备注', value: '', span: 2 },
          ]}
        />
      </Card>
    </div>
  );
}

function Process() {
  return (
    <Card title="流程与经过">
      <Steps
        steps={[
          { label: '申请', state: 'done' },
          { label: '贷前调查', state: 'done' },
          { label: '审查', state: 'current', hint: '待审查岗处理' },
          { label: '审批', state: 'todo' },
          { label: '放款', state: 'todo' },
        ]}
      />
      <div className="mt-5">
        <Timeline
          entries={[
            { title: '提交申请', person: '王丽（业务岗）', time: '2025-06-18 09:12', tone: 'info' },
            {
              title: '贷前调查：建议同意',
              person: '王丽（业务岗）',
              time: '2025-06-19 16:40',
              opinion: '经营流水稳定，建议按申请金额办理。',
              tone: 'success',
            },
          ]}
        />
      </div>
    </Card>
  );
}
