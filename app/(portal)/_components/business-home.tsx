import { BarChartFigure } from '@/components/charts/bar-chart-figure';
import { LprBehindNotice } from '@/components/lpr/lpr-behind-notice';
import type { SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { getPortfolioFigures, listFallingDue, listMonthlyBusiness, listOverdue } from '@/db/queries/home';
import { newestLprDay } from '@/db/queries/lpr';
import { listTodo } from '@/db/queries/todo';
import { can, type Actor } from '@/lib/domain/access/permissions';
import { isLprBehind } from '@/lib/domain/lpr/entry';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { FallingDueCard, OverdueCard } from './due-cards';
import { PortfolioTiles } from './portfolio-tiles';
import { TodoCard } from './todo-card';

type BusinessHomeProps = Readonly<{ actor: Actor; kind: SearchParams[string]; hasLoans: boolean }>;

const DUE_SHOWN = 6;

/** The day of those who lend: their own work on the left, what customers owe on the right. */
export function BusinessHome({ actor, kind, hasLoans }: BusinessHomeProps) {
  const db = database();
  const figures = getPortfolioFigures(db, actor, today());
  const todo = <TodoCard items={listTodo(db, actor)} today={today()} asked={kind} />;
  if (!figures || !hasLoans) return todo;
  const newestLpr = newestLprDay(db);
  return (
    <>
      {can(actor, 'lpr.request') && isLprBehind(newestLpr, today()) && (
        <LprBehindNotice newest={newestLpr}>
          <ButtonLink href="/lpr" className="mt-2">
            去录入
          </ButtonLink>
        </LprBehindNotice>
      )}
      <PortfolioTiles figures={figures} today={today()} />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        {todo}
        <div className="space-y-4">
          <OverdueCard list={listOverdue(db, actor, today(), DUE_SHOWN)} />
          <FallingDueCard list={listFallingDue(db, actor, today(), DUE_SHOWN)} />
        </div>
      </div>
      <Card>
        <BarChartFigure
          title="近 12 个月放款与收款"
          data={listMonthlyBusiness(db, actor, today()).map(({ month, ...amounts }) => ({
            label: month,
            ...amounts,
          }))}
          series={[
            { key: 'disbursed', label: '放款' },
            { key: 'collected', label: '收款' },
          ]}
        />
      </Card>
    </>
  );
}
