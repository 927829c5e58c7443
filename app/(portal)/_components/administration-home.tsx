import { auditColumns } from '@/components/audit/audit-columns';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { DescriptionList } from '@/components/ui/description-list';
import { Figure } from '@/components/ui/figure';
import { getCompany } from '@/db/queries/company';
import { getAdministration, type Administration } from '@/db/queries/home-administration';
import type { Actor } from '@/lib/domain/access/permissions';
import { dayBeginsAt } from '@/lib/domain/calendar/instant';
import { addDays, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { formatInstant } from '@/lib/format/date';
import { formatCount } from '@/lib/format/number';
import { now, today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { isAccountLocked } from '@/lib/server/sign-in';
import { AdministrationTodo } from './administration-todo';

const LOG_DAYS = 7;
const LOG_SHOWN = 8;

/** The day of those who run the portal: people, products, the company and the log; no customer appears here. */
export function AdministrationHome({ actor }: Readonly<{ actor: Actor }>) {
  const db = database();
  const from = addDays(today(), 1 - LOG_DAYS);
  const found = getAdministration(db, actor, dayBeginsAt(from), LOG_SHOWN);
  const company = getCompany(db);
  if (!found || !company) return null;
  const locked = found.enabledPeople.filter((person) => isAccountLocked(db, person.username, now()));
  return (
    <>
      <AdministrationTiles found={found} from={from} />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <AdministrationTodo found={found} locked={locked} today={today()} />
        <Card
          title="公司信息"
          description="合同、收据和证明按此打印"
          actions={
            <ButtonLink href="/company" variant="ghost" size="small">
              修改
            </ButtonLink>
          }
        >
          <DescriptionList
            columns={1}
            items={[
              { label: '公司名称', value: company.name },
              { label: '信用代码', value: company.creditCode },
              { label: '法定代表人', value: company.legalRepresentative },
              { label: '地址', value: company.address },
              { label: '电话', value: company.phone },
              { label: '最近日终', value: formatInstant(found.lastDayClose) },
            ]}
          />
        </Card>
      </div>
      <Card
        title="未成功的操作"
        description={`近 ${LOG_DAYS} 天被系统拒绝或未通过校验的操作与登录`}
        actions={
          <ButtonLink href={`/audit?from=${from}`} variant="ghost" size="small">
            操作日志
          </ButtonLink>
        }
        flush
      >
        <DataTable
          caption="未成功的操作"
          rows={found.trouble}
          rowKey={(row) => row.id}
          columns={auditColumns}
          empty={`近 ${LOG_DAYS} 天没有未成功的操作`}
        />
      </Card>
    </>
  );
}

type TilesProps = Readonly<{ found: Administration; from: IsoDate }>;

function AdministrationTiles({ found, from }: TilesProps) {
  const { people } = found;
  const { administrator, operator, reviewer, own } = people.enabled;
  return (
    <section aria-label="系统概况" className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <Figure
        label="可登录用户"
        value={formatCount(administrator + operator + reviewer + own)}
        hint={`管理 ${administrator} · 操作 ${operator} · 审核 ${reviewer}${own > 0 ? ` · 自定义 ${own}` : ''}`}
        href="/users?status=enabled"
      />
      <Figure
        label="从未登录"
        value={formatCount(people.neverSignedIn)}
        hint="已建号、尚未使用"
        href="/users?status=never_signed_in"
      />
      <Figure
        label="已停用用户"
        value={formatCount(people.disabled)}
        hint="离岗停用，记录保留"
        href="/users?status=disabled"
      />
      <Figure
        label="在售产品"
        value={formatCount(found.offeredProducts)}
        hint={`另有停用 ${formatCount(found.retiredProducts)} 个`}
        href="/products"
      />
      <Figure
        label="未通过"
        value={formatCount(found.refused)}
        hint={`近 ${LOG_DAYS} 天，违反业务规则`}
        href={`/audit?outcome=refused&from=${from}`}
      />
      <Figure
        label="被拒绝"
        value={formatCount(found.denied)}
        hint={`近 ${LOG_DAYS} 天，越权或登录失败`}
        tone={found.denied > 0 ? 'warning' : 'neutral'}
        href={`/audit?outcome=denied&from=${from}`}
      />
    </section>
  );
}
